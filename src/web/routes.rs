//! Every address of the program.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

use super::{
    App, agent, agreement, assets, backups, calendar, changes, comment, conversation, cq, environment, error,
    figures, idle, kept, kpis, lock, observations, passphrase, people, phases, preparation, promises,
    records, redirect, reviews, search, session, settings, shell, team, today, transfer, welcome,
};

/// Every page of the program.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        // The way in
        .route("/welcome", get(welcome::show))
        .route("/welcome/language", post(welcome::choose_language))
        .route("/welcome/open", post(welcome::open_file))
        .route("/welcome/sample", post(welcome::sample::open))
        .route("/welcome/leave-sample", post(welcome::leave_sample))
        .route("/welcome/team", get(welcome::team::form).post(welcome::team::create))
        .route("/welcome/strength", post(passphrase::strength))
        .route("/welcome/recovery", get(welcome::recovery::show).post(welcome::recovery::settle))
        .route("/welcome/recovery/check", get(welcome::recovery::check_form).post(welcome::recovery::check))
        .route("/lock", get(lock::show).post(lock::unlock))
        .route("/lock/recovery", get(lock::recovery_form).post(lock::unlock_with_recovery))
        .route("/lock/damaged", get(backups::damaged).post(backups::restore_damaged))
        .route("/lock/hand", post(idle::hand))
        .route("/lock/keep", post(kept::keep))
        .route("/lock/now", post(lock::lock_now))
        // The days
        .route("/", get(today::show))
        .route("/team", get(team::show))
        .route("/team/plans", get(team::programme::show))
        .route("/team/environment", get(environment::show))
        .route("/team/environment/hand-over", post(environment::hand_over))
        .route("/team/environment/close", post(environment::close))
        .route("/environment", get(environment::answer::show))
        .route("/environment/done", post(environment::answer::done))
        .route("/environment/back", get(environment::answer::back).post(environment::answer::take_back))
        .route("/search", get(search::show))
        .route("/changes", get(changes::show))
        .route("/changes/{change}/undo", post(changes::undo))
        .route("/palette", get(search::palette::open))
        .route("/palette/options", get(search::palette::options))
        .route("/people", get(people::list))
        .route("/people/new", get(people::form::new).post(people::form::create))
        .route("/people/{agent}", get(agent::show))
        .route("/people/{agent}/kpi/{kpi}", get(agent::history::show))
        .route("/people/{agent}/kpi/{kpi}/chart", get(agent::history::chart))
        .route("/people/{agent}/kpi/{kpi}/relative", get(agent::history::show))
        .route("/people/{agent}/kpi/{kpi}/relative/chart", get(agent::history::chart))
        .route("/people/{agent}/kpi/{kpi}/hints", post(agent::history::set_hints))
        .route("/people/{agent}/edit", get(people::form::edit).post(people::form::update))
        .route("/people/{agent}/aliases/forget", post(people::form::forget_alias))
        .route("/people/{agent}/erase", get(people::erase::ask).post(people::erase::erase))
        .route("/people/{agent}/archive", post(people::form::archive))
        .route("/people/{agent}/restore", post(people::form::restore))
        .route("/reviews/{review}", get(reviews::show))
        .route("/reviews/{review}/save", post(reviews::save))
        .route("/reviews/{review}/finish", post(reviews::finish))
        .route("/reviews/{review}/move", get(reviews::move_form).post(reviews::move_to))
        .route("/reviews/{review}/cancel", post(reviews::cancel))
        .route("/reviews/{review}/hold", post(reviews::hold))
        .route("/reviews/{review}/reopen", post(reviews::reopen))
        // The conversation
        // What is said about a chart
        .route("/people/{agent}/kpi/{kpi}/aside", get(phases::aside::show).post(phases::aside::set))
        .route("/people/{agent}/kpi/{kpi}/aside/{exclusion}/take-back", post(phases::aside::take_back))
        .route("/people/{agent}/kpi/{kpi}/phase", get(phases::begin::show).post(phases::begin::begin))
        .route("/people/{agent}/kpi/{kpi}/phase/{phase}/undo", post(phases::begin::undo))
        .route("/people/{agent}/conversation", post(conversation::start::start))
        .route("/conversations/{conversation}", get(conversation::start::resume))
        .route("/conversations/{conversation}/step/{step}/{question}", get(conversation::show))
        .route("/conversations/{conversation}/save", post(conversation::save::save))
        .route("/conversations/{conversation}/wording", post(conversation::step1::wording))
        .route(
            "/conversations/{conversation}/cause",
            get(conversation::tree::show).post(conversation::tree::answer),
        )
        .route("/conversations/{conversation}/cause/take-over", post(conversation::tree::take_over))
        .route("/conversations/{conversation}/ideas/{idea}/remove", post(conversation::step3::remove))
        .route("/conversations/{conversation}/elapsed", post(conversation::start::elapsed))
        .route("/conversations/{conversation}/short-form", post(conversation::start::short_form))
        .route("/conversations/{conversation}/discard", post(conversation::start::discard))
        .route("/conversations/{conversation}/promises", post(conversation::promises::add))
        .route("/conversations/{conversation}/promises/{promise}/look", post(conversation::promises::look))
        .route(
            "/conversations/{conversation}/promises/{promise}/remove",
            post(conversation::promises::remove),
        )
        .route("/conversations/{conversation}/reviews/{kind}", post(conversation::reviews::choose))
        // The agreement
        .route("/conversations/{conversation}/agreement", get(agreement::show))
        .route("/conversations/{conversation}/agreement/agree", post(agreement::agree))
        .route("/conversations/{conversation}/agreement/withdraw", post(agreement::withdraw))
        .route("/conversations/{conversation}/agreement/add", post(agreement::add))
        .route("/promises/{promise}/move", post(promises::move_date))
        .route(
            "/conversations/{conversation}/criterion",
            get(reviews::criterion_form).post(reviews::change_criterion),
        )
        .route("/promises/{promise}/settle", get(promises::show).post(promises::settle))
        .route("/observations/new", get(observations::new))
        .route("/observations", post(observations::create))
        .route("/figures", get(figures::show))
        .route("/figures/choose", post(figures::choose))
        .route("/figures/kpis", get(kpis::list))
        .route("/figures/kpis/first", post(kpis::board::put_first))
        .route("/figures/kpis/new", get(kpis::own::new).post(kpis::own::create))
        .route("/figures/kpis/{kpi}", get(kpis::about::show).post(kpis::about::save))
        .route("/figures/targets", post(figures::save_targets))
        .route("/figures/import", get(figures::import::show).post(figures::import::bring_in))
        .route("/figures/import/look", post(figures::import::look))
        .route("/figures/import/progress", get(figures::import::progress))
        .route("/figures/import/errors", post(figures::import::save_errors))
        .route("/figures/import/cancel", post(figures::import::cancel))
        .route("/figures/paste", post(figures::import::paste))
        .route("/figures/export", post(figures::export::save))
        .route("/figures/files/{import}/undo", post(figures::history::undo))
        .route("/figures/by-hand", get(figures::by_hand::show).post(figures::by_hand::save))
        // The settings
        .route("/settings", get(settings::show))
        .route("/settings/language", post(settings::choose_language))
        .route("/settings/theme", post(settings::choose_theme))
        .route("/settings/team", post(settings::save_team))
        .route(
            "/settings/passphrase",
            get(settings::safety::passphrase_form).post(settings::safety::change_passphrase),
        )
        .route("/settings/key", get(settings::key::show).post(settings::key::change))
        .route("/settings/key/locked", post(settings::key::remove_locked))
        .route("/settings/recovery", post(settings::safety::new_recovery_sheet))
        .route("/settings/backup", post(settings::safety::save_backup))
        .route("/settings/lock", post(settings::lock::save))
        .route("/settings/reminders", post(settings::reminders::save))
        .route("/settings/log-in", post(settings::reminders::start_at_log_in))
        .route("/settings/trail", get(settings::trail::show))
        .route("/settings/retention", get(settings::retention::show).post(settings::retention::save))
        .route("/settings/retention/remove", post(settings::retention::remove))
        .route("/settings/retention/hold", post(settings::retention::hold))
        .route("/settings/retention/hold/{agent}/release", post(settings::retention::release))
        .route("/settings/backups", get(backups::list).post(backups::make))
        .route("/settings/backups/second", post(backups::choose_second))
        .route("/settings/backups/second/forget", post(backups::forget_second))
        .route("/settings/backups/{name}", get(backups::look).post(backups::restore))
        .route("/settings/holidays", post(settings::add_holiday))
        .route("/settings/holidays/{date}/remove", post(settings::remove_holiday))
        // Ratings
        .route("/people/{agent}/cq", get(cq::rate::show))
        .route("/people/{agent}/cq/start", post(cq::rate::start))
        .route("/people/{agent}/cq/rate", post(cq::rate::rate))
        .route("/people/{agent}/cq/done", post(cq::rate::done))
        .route("/people/{agent}/cq/open-again", post(cq::rate::open_again))
        .route("/people/{agent}/cq/close", post(cq::rate::close))
        .route("/people/{agent}/cq/hand-over", post(cq::rate::hand_over))
        .route("/people/{agent}/cq/{round}", get(cq::both::show))
        .route("/people/{agent}/cq/{round}/explain", post(cq::both::explain))
        .route("/handover/{round}", get(cq::handover::show))
        .route("/handover/{round}/rate", post(cq::handover::rate))
        .route("/handover/{round}/done", post(cq::handover::done))
        .route("/handover/{round}/leave", post(cq::handover::leave))
        .route("/handover/{round}/again", post(cq::handover::again))
        .route("/handover/{round}/back", get(cq::handover::back).post(cq::handover::take_back))
        // Records
        .route("/people/{agent}/record", get(records::history))
        .route("/people/{agent}/record/pdf", post(records::history_pdf))
        .route("/people/{agent}/record/sheet", post(records::history_sheet))
        .route("/conversations/{conversation}/agreement/pdf", post(records::agreement_pdf))
        .route("/conversations/{conversation}/agreement/sheet", post(records::agreement_sheet))
        .route("/records", get(records::month))
        .route("/records/{month}/pdf", post(records::month_pdf))
        .route("/records/{month}/sheet", post(records::month_sheet))
        .route("/records/paper", post(records::choose_paper))
        .route("/records/all", get(records::batch::show).post(records::batch::start))
        .route("/records/all/stop", post(records::batch::stop))
        .route("/people/{agent}/copy", get(records::copy::show).post(records::copy::save))
        .route("/people/{agent}/transfer", get(transfer::give::show).post(transfer::give::give))
        .route("/transfer", get(transfer::take::show).post(transfer::take::open))
        .route("/transfer/look", get(transfer::take::look))
        .route("/transfer/take", post(transfer::take::take))
        .route("/transfer/cancel", post(transfer::take::cancel))
        // The agent's side
        .route("/people/{agent}/prepare", post(preparation::hand_over))
        .route("/preparation/{preparation}", get(preparation::show))
        .route("/preparation/{preparation}/save", post(preparation::save))
        .route("/preparation/{preparation}/done", post(preparation::done))
        .route("/preparation/{preparation}/back", get(preparation::back).post(preparation::take_back))
        .route("/conversations/{conversation}/agreement/hand-over", post(comment::hand_over))
        .route("/comment/{conversation}", get(comment::show))
        .route("/comment/{conversation}/add", post(comment::add))
        .route("/comment/{conversation}/back", get(comment::back).post(comment::take_back))
        // Dates for the calendar program
        .route("/calendar", post(calendar::all))
        .route("/calendar/initials", post(calendar::choose_initials))
        .route("/reviews/{review}/calendar", post(calendar::one))
        // The machine
        .route("/shell/print", post(shell::print))
        .fallback(error::no_such_page)
        // A pasted book is cut to its limit and said so; only the window asks.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(app.clone(), session::guard))
        .layer(from_fn_with_state(app.clone(), error::show))
        .layer(from_fn(redirect::for_htmx));
    Router::new().route("/static/{*name}", get(assets::serve)).merge(pages).with_state(app)
}
