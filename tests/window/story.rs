//! One conversation, as two people would have it, in three languages.

use alongside::messages::Lang;

/// What is typed, in the order of the questions.
#[derive(Clone, Copy)]
pub struct Story {
    pub team: &'static str,
    pub lead: &'static str,
    pub agent: &'static str,
    pub called: &'static str,
    pub works: &'static str,
    pub situation: &'static str,
    pub behaviour: &'static str,
    pub impact: &'static str,
    pub reason: &'static str,
    pub topic: &'static str,
    pub reaction: &'static str,
    pub view: &'static str,
    pub before: &'static str,
    pub when_well: &'static str,
    pub agent_idea: &'static str,
    pub lead_idea: &'static str,
    pub agent_promise: &'static str,
    pub lead_promise: &'static str,
    pub how: &'static str,
}

impl Story {
    pub fn of(lang: Lang) -> Story {
        match lang {
            Lang::En => ENGLISH,
            Lang::ZhHans => SIMPLIFIED,
            Lang::ZhHant => TRADITIONAL,
        }
    }
}

const ENGLISH: Story = Story {
    team: "Evening shift",
    lead: "Ruth Hartmann",
    agent: "Mei Lin",
    called: "Mei",
    works: "Customers thank you by name. Your notes are the ones the others copy.",
    situation: "Since the new returns screen, on calls about a second parcel.",
    behaviour: "In three of the four calls we both heard, the order number was asked for twice.",
    impact: "The customer repeats the whole story, and the call runs past seven minutes.",
    reason: "The new screen is four weeks old, and two of you have mentioned it.",
    topic: "Returns with a second parcel",
    reaction: "I know those calls. I keep going back because the first number is gone by then.",
    view: "The screen closes when I open the second parcel. So I ask again.",
    before: "The customer says there is another parcel. I leave the first one, and everything I typed is gone.",
    when_well: "When I write both numbers on paper first. Then it is one round.",
    agent_idea: "Ask for both order numbers at the start and write them down.",
    lead_idea: "Have the screen keep the first parcel open.",
    agent_promise: "I ask for both order numbers before I open the returns screen.",
    lead_promise: "I bring the lost entries to the people who build the screen, with two recordings.",
    how: "The six weeks after against the weeks before.",
};

const SIMPLIFIED: Story = Story {
    team: "晚班",
    lead: "何若兰",
    agent: "林梅",
    called: "小梅",
    works: "好几位客户点名感谢你，你写的记录大家都拿来参考。",
    situation: "退货界面更新以后，客户问第二个包裹的电话。",
    behaviour: "我们一起听的四通电话里，有三通问了两遍订单号。",
    impact: "客户要把事情从头再讲一遍，一通电话就超过七分钟。",
    reason: "新界面用了四周，已经有两个人提起过。",
    topic: "退货里的第二个包裹",
    reaction: "这种电话我有印象。要回头的时候，前一个号码已经不见了。",
    view: "一打开第二个包裹，前面的界面就关了，我只好再问一遍。",
    before: "客户说还有一个包裹，我一退出来，刚才填的就全没了。",
    when_well: "先把两个号码写在纸上的时候，一遍就能问完。",
    agent_idea: "一开始就把两个订单号都问好，写下来。",
    lead_idea: "让界面保留第一个包裹。",
    agent_promise: "打开退货界面之前，我先把两个订单号都问好。",
    lead_promise: "我带上两段录音，把丢数据的事反映给做界面的同事。",
    how: "拿之后六周和之前的几周比。",
};

const TRADITIONAL: Story = Story {
    team: "晚班",
    lead: "何若蘭",
    agent: "林梅",
    called: "小梅",
    works: "好幾位客戶指名感謝你，你寫的紀錄大家都拿來參考。",
    situation: "退貨畫面更新以後，客戶問第二個包裹的電話。",
    behaviour: "我們一起聽的四通電話裡，有三通問了兩次訂單編號。",
    impact: "客戶得把事情從頭再講一次，一通電話就超過七分鐘。",
    reason: "新畫面用了四週，已經有兩個人提起過。",
    topic: "退貨裡的第二個包裹",
    reaction: "這種電話我有印象。要回頭的時候，前一個編號已經不見了。",
    view: "一打開第二個包裹，前面的畫面就關了，我只好再問一次。",
    before: "客戶說還有一個包裹，我一退出來，剛才填的就全沒了。",
    when_well: "先把兩個編號寫在紙上的時候，一次就能問完。",
    agent_idea: "一開始就把兩個訂單編號都問好，寫下來。",
    lead_idea: "讓畫面保留第一個包裹。",
    agent_promise: "打開退貨畫面之前，我先把兩個訂單編號都問好。",
    lead_promise: "我帶著兩段錄音，把資料不見的事反映給做畫面的同事。",
    how: "拿之後六週和之前的幾週比。",
};
