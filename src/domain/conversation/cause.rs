//! The way to the cause: a tree that looks at data and environment before the person, and stops at
//! the first answer that fits (domain reference, 5.3; Mager and Pipe, Gilbert's six boxes).

use super::values::keyed;

keyed! {
    /// A question of the tree. Its words are `talk-tree-<key>`, its examples `talk-tree-<key>-help`.
    Node {
        /// Is there a real change, or a stable miss of a target that matters?
        Matters = "n0",
        /// Is the standard written, current and known?
        Standard = "n1",
        /// Does the agent see their own results, soon and in detail?
        Results = "n2",
        /// Do tools, knowledge base, time and rules allow it?
        Means = "n3",
        /// Is doing it right worth it, or at least not punished?
        Worth = "n4",
        /// Could the agent do it in a calm practice call?
        Practice = "n5",
        /// Could the agent do it before?
        Before = "n6",
        /// Does it come up often enough?
        Often = "n7",
        /// Is the reason clear, and the load bearable?
        Meaning = "n8",
        /// Asked before boredom counts as one: could the agent say how such a case is solved?
        Knowledge = "n8k",
        /// Is it the kind of work the agent wants?
        Kind = "n9",
        /// Is there something private?
        Private = "n10",
    }
}

impl Node {
    /// Asked first: about data and surroundings, not about the person.
    #[must_use]
    pub const fn is_about_environment(self) -> bool {
        matches!(self, Node::Matters | Node::Standard | Node::Results | Node::Means | Node::Worth)
    }
}

keyed! {
    Answer { Yes = "yes", No = "no" }
}

keyed! {
    /// Where a cause lies.
    CauseGroup { Environment = "environment", Ability = "ability", Willingness = "willingness" }
}

keyed! {
    /// Who can change it.
    Owner {
        /// The lead, or the organisation through the lead.
        Lead = "lead",
        Both = "both",
    }
}

/// What the tree finds. On the screen only ever its name, `talk-tree-cause-<key>` with hyphens,
/// and what to do next, `talk-tree-next-<key>`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Cause {
    /// X0: chance, or nothing a customer would notice.
    NoCase,
    /// B1: what is expected is not clear.
    Expectations,
    /// B1: the agent does not see the results.
    Feedback,
    /// B2: tools, knowledge, time, authority.
    Resources,
    /// B3: doing it right costs the agent something.
    Incentives,
    /// K1
    NeverLearned,
    /// K2
    OutOfPractice,
    /// K3
    Changed,
    /// V1: meaning or load.
    Meaning,
    /// V2: the kind of work.
    RoleFit,
    /// V3: the agent's own choice.
    OwnChoice,
}

impl Cause {
    pub const ALL: [Cause; 11] = [
        Cause::NoCase,
        Cause::Expectations,
        Cause::Feedback,
        Cause::Resources,
        Cause::Incentives,
        Cause::NeverLearned,
        Cause::OutOfPractice,
        Cause::Changed,
        Cause::Meaning,
        Cause::RoleFit,
        Cause::OwnChoice,
    ];
    /// The keys, in the order of [`Cause::ALL`].
    pub const KEYS: &'static [&'static str] = &[
        "no_case",
        "expectations",
        "feedback",
        "resources",
        "incentives",
        "never_learned",
        "out_of_practice",
        "changed",
        "meaning",
        "role_fit",
        "own_choice",
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        Cause::KEYS[self as usize]
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Cause> {
        Cause::ALL.into_iter().find(|cause| cause.key() == key)
    }

    /// The coarse summary, shown after the tree and never asked for by it. Chance and a standard
    /// that matters to nobody count as environment: nothing about a person.
    #[must_use]
    pub const fn group(self) -> CauseGroup {
        match self {
            Cause::NoCase | Cause::Expectations | Cause::Feedback | Cause::Resources | Cause::Incentives => {
                CauseGroup::Environment
            }
            Cause::NeverLearned | Cause::OutOfPractice | Cause::Changed => CauseGroup::Ability,
            Cause::Meaning | Cause::RoleFit | Cause::OwnChoice => CauseGroup::Willingness,
        }
    }

    #[must_use]
    pub const fn owner(self) -> Owner {
        self.group().owner()
    }
}

impl CauseGroup {
    #[must_use]
    pub const fn owner(self) -> Owner {
        match self {
            CauseGroup::Environment => Owner::Lead,
            CauseGroup::Ability | CauseGroup::Willingness => Owner::Both,
        }
    }
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Next {
    Ask(Node),
    Found(Cause),
    /// Something private: nothing about it is kept, only that the search was put off. Carries no
    /// text on purpose.
    Postponed,
}

/// A node with its two ways on.
#[derive(Clone, Copy, Debug)]
pub struct Branch {
    pub node: Node,
    pub yes: Next,
    pub no: Next,
}

const fn branch(node: Node, yes: Next, no: Next) -> Branch {
    Branch { node, yes, no }
}

/// The tree, root first (domain reference, 5.3, N0 to N10). One node is added: before "meaning or
/// load" counts, a knowledge question, for boredom can hide that something was never learned (S1-05).
pub const TREE: &[Branch] = &[
    branch(Node::Matters, Next::Ask(Node::Standard), Next::Found(Cause::NoCase)),
    branch(Node::Standard, Next::Ask(Node::Results), Next::Found(Cause::Expectations)),
    branch(Node::Results, Next::Ask(Node::Means), Next::Found(Cause::Feedback)),
    branch(Node::Means, Next::Ask(Node::Worth), Next::Found(Cause::Resources)),
    branch(Node::Worth, Next::Ask(Node::Practice), Next::Found(Cause::Incentives)),
    branch(Node::Practice, Next::Ask(Node::Meaning), Next::Ask(Node::Before)),
    branch(Node::Before, Next::Ask(Node::Often), Next::Found(Cause::NeverLearned)),
    branch(Node::Often, Next::Found(Cause::Changed), Next::Found(Cause::OutOfPractice)),
    branch(Node::Meaning, Next::Ask(Node::Kind), Next::Ask(Node::Knowledge)),
    branch(Node::Knowledge, Next::Found(Cause::Meaning), Next::Ask(Node::Before)),
    branch(Node::Kind, Next::Ask(Node::Private), Next::Found(Cause::RoleFit)),
    branch(Node::Private, Next::Postponed, Next::Found(Cause::OwnChoice)),
];

/// Where an answer to `node` leads.
#[must_use]
pub fn next(node: Node, answer: Answer) -> Next {
    let found = TREE.iter().find(|branch| branch.node == node);
    found.map_or(Next::Ask(node), |branch| if answer == Answer::Yes { branch.yes } else { branch.no })
}

/// The nodes answered on the way from the root, and where they lead. Answers off the way (left
/// from before another answer changed) do not count.
#[must_use]
pub fn walk(answers: &[(Node, Answer)]) -> (Vec<(Node, Answer)>, Next) {
    let mut way = Vec::new();
    let mut here = Node::Matters;
    loop {
        let answered = answers.iter().find(|(node, _)| *node == here);
        let Some(&(node, answer)) = answered else { return (way, Next::Ask(here)) };
        way.push((node, answer));
        match next(node, answer) {
            Next::Ask(node) if way.len() < TREE.len() => here = node,
            end => return (way, end),
        }
    }
}

/// Whether the words of an answer may be kept: never those about something private.
#[must_use]
pub const fn keeps_words(node: Node) -> bool {
    !matches!(node, Node::Private)
}
