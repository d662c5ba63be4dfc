//! Layouts, languages, columns, and how several rows become a week.

use alongside::domain::kpi::Unit;
use alongside::import::{
    DateFault, DateOrder, DecimalMark, Delimiter, HowCombined, KpiRef, Meaning, MonthEdge, Note, Obstacle,
    ReadAs, RowFault, ShareScale, Sunday, read,
};

use jiff::civil::date;

use super::{options, preview, row, values};

#[test]
fn a_wide_table_brings_a_figure_a_column() {
    let preview = preview("Agent,Week,AHT,CSAT\nMei Lin,2026-03-02,6:03,91%\nAoife,2026-03-04,400,88%\n");
    assert_eq!(preview.obstacle(), None);
    assert_eq!(
        values(&preview),
        [
            row("Mei", "aht", "2026-03-02", 363.0),
            row("Mei", "csat", "2026-03-02", 0.91),
            row("Aoife", "aht", "2026-03-02", 400.0),
            row("Aoife", "csat", "2026-03-02", 0.88),
        ],
        "each date lies in the week of its Monday"
    );
    assert_eq!((preview.rows, preview.rows_left_out), (2, 0));
    assert_eq!(preview.sample_rows, [2, 3]);
    assert_eq!(preview.columns[2].samples, ["6:03", "400"]);
    assert_eq!(
        preview.columns[2].read_as,
        ReadAs::Values { unit: Unit::Seconds, scale: None, cell: "6:03".to_owned(), value: 363.0 }
    );
    assert_eq!(preview.columns[0].read_as, ReadAs::Agents { known: 2, new: 0 });
}

#[test]
fn a_long_table_names_its_kpis_in_the_cells() {
    let preview = preview(
        "姓名;日期;指标;数值\nMei Lin;2026年3月2日;满意度;0.88\nMei Lin;2026/3/2;平均处理时长(秒);363\n",
    );
    assert!(preview.long);
    assert_eq!(preview.delimiter, Delimiter::Semicolon);
    assert_eq!(
        values(&preview),
        [row("Mei", "csat", "2026-03-02", 0.88), row("Mei", "aht", "2026-03-02", 363.0)]
    );
}

#[test]
fn chinese_headers_and_a_byte_order_mark_are_read() {
    let text = "\u{feff}姓名\t日期\t平均處理時間\t準時到班率\r\nMei Lin\t2026-03-02\t363\t97\r\n";
    assert_eq!(
        values(&preview(text)),
        [row("Mei", "aht", "2026-03-02", 363.0), row("Mei", "adherence", "2026-03-02", 0.97)]
    );
}

#[test]
fn counts_become_shares_with_what_stands_behind_them() {
    let preview = preview("Agent,week_start,answered,resolved,csat_n,csat_top2\nMei,2026-03-02,20,16,10,8\n");
    let shown: Vec<_> = preview.figures.iter().map(|figure| (figure.value, figure.denominator)).collect();
    assert_eq!(
        shown,
        [(20.0, None), (0.8, Some(20.0)), (0.8, Some(10.0))],
        "contacts, resolution, satisfaction"
    );
}

#[test]
fn days_of_a_week_weigh_by_what_stands_behind_them() {
    let preview = preview(
        "Agent,Date,AHT,Answered,QA\nMei,2026-03-02,300,10,80\nMei,2026-03-03,400,30,90\nMei,2026-03-09,350,5,70\n",
    );
    assert_eq!(
        values(&preview),
        [
            row("Mei", "aht", "2026-03-02", 375.0),
            row("Mei", "aht", "2026-03-09", 350.0),
            row("Mei", "contacts", "2026-03-02", 40.0),
            row("Mei", "contacts", "2026-03-09", 5.0),
            row("Mei", "qa_score", "2026-03-02", 0.8500000000000001),
            row("Mei", "qa_score", "2026-03-09", 0.7),
        ]
    );
    let how: Vec<_> = preview.combined.iter().map(|combined| (combined.weeks, combined.how)).collect();
    assert_eq!(how, [(1, HowCombined::Weighted), (1, HowCombined::Added), (1, HowCombined::Plain)]);
}

#[test]
fn a_row_that_stands_twice_counts_once() {
    let preview = preview("Agent,Date,Contacts\nMei,2026-03-02,20\nMei,2026-03-02,20\n");
    assert_eq!(values(&preview), [row("Mei", "contacts", "2026-03-02", 20.0)]);
    assert_eq!(preview.repeated, 1);
}

#[test]
fn hours_and_queues_that_say_the_same_number_all_count() {
    let hour = |(hour, contacts): (usize, &u32)| format!("Mei,2026-03-02 {:02}:00,{contacts}\n", 9 + hour);
    let rows: String = [5, 5, 6, 5, 6, 7, 5, 6].iter().enumerate().map(hour).collect();
    let hourly = preview(&format!("Agent,Interval Start,Contacts\n{rows}"));
    assert_eq!(values(&hourly), [row("Mei", "contacts", "2026-03-02", 45.0)]);
    assert_eq!((hourly.repeated, hourly.rows_in()), (0, 8));
    let queues = preview(
        "Agent,Date,Queue,AHT,Answered\nMei,2026-03-02,Sales,300,10\nMei,2026-03-02,Help,300,10\n\
         Mei,2026-03-03,Sales,450,10\nMei,2026-03-03,Sales,450,10\n",
    );
    assert_eq!(
        values(&queues),
        [row("Mei", "aht", "2026-03-02", 350.0), row("Mei", "contacts", "2026-03-02", 30.0)],
        "two queues count twice, a row that is the same in every cell once"
    );
    assert_eq!(queues.repeated, 1);
}

#[test]
fn the_middle_value_decides_how_a_share_reads() {
    let percent = preview("Agent,Date,FCR\nMei,2026-03-02,0.9\nMei,2026-03-09,88\nAoife,2026-03-09,75\n");
    assert!(matches!(percent.columns[2].read_as, ReadAs::Values { scale: Some(ShareScale::Percent), .. }));
    let share = preview("Agent,Date,FCR\nMei,2026-03-02,0.9\nMei,2026-03-09,1\nAoife,2026-03-09,0.75\n");
    assert!(matches!(share.columns[2].read_as, ReadAs::Values { scale: Some(ShareScale::ZeroToOne), .. }));
    assert_eq!((share.obstacle(), share.figures.len()), (None, 3));
}

#[test]
fn small_percentages_are_never_taken_for_shares() {
    let rows = "Mei,2026-03-02,0.8\nMei,2026-03-09,1.2\nAoife,2026-03-09,0.5\n";
    for header in ["Short calls (%)", "Short calls ％", "short_calls_%"] {
        let said = preview(&format!("Agent,Date,{header}\n{rows}"));
        assert_eq!(said.obstacle(), None, "{header}");
        assert!((said.figures.iter().next().unwrap().value - 0.008).abs() < 1e-12, "{header}");
    }
    let text = format!("Agent,Date,Short calls\n{rows}");
    let asked = preview(&text);
    let question = Obstacle::Shares { name: "Short calls".to_owned(), cell: "0.8".to_owned() };
    assert_eq!(asked.obstacle(), Some(question.clone()));
    let told = |text: &str, scale| {
        let mut told = options();
        told.shares = [("Short calls".to_owned(), scale)].into();
        read(text.as_bytes(), &told).unwrap()
    };
    let percent = told(&text, ShareScale::Percent);
    assert_eq!((percent.obstacle(), percent.rows_left_out), (None, 0));
    assert!((percent.figures.iter().next().unwrap().value - 0.008).abs() < 1e-12);
    let share = told(&text, ShareScale::ZeroToOne);
    assert_eq!(share.rows_left_out, 1, "1.2 among shares is a slip");
    // What was said of one file holds for the next one, though its numbers alone would not ask.
    let next = told("Agent,Date,Short calls\nMei,2026-03-02,0.8\n", ShareScale::Percent);
    assert!((next.figures.iter().next().unwrap().value - 0.008).abs() < 1e-12);
    let long =
        preview("Agent,Date,KPI,Value\nMei,2026-03-02,Short calls,0.8\nMei,2026-03-09,Short calls,1.2\n");
    assert_eq!(long.obstacle(), Some(question));
    let open = preview("Agent,Date,CSAT %\nMei,2026-03-02,0.91\nMei,2026-03-09,0.88\n");
    assert!(matches!(open.obstacle(), Some(Obstacle::Shares { .. })), "0.91% or 91%: {:?}", open.obstacle());
}

#[test]
fn weeks_that_begin_on_a_sunday_are_asked_about() {
    let text = "Agent,Week,Contacts\nMei,2026-03-01,20\nMei,2026-03-08,30\n";
    let asked = preview(text);
    assert_eq!(asked.obstacle(), Some(Obstacle::Sundays { example: "2026-03-01".to_owned() }));
    let weeks = |text: &str, sunday| {
        let mut told = options();
        told.sunday = Some(sunday);
        let preview = read(text.as_bytes(), &told).unwrap();
        assert_eq!(preview.obstacle(), None);
        preview.figures.iter().map(|figure| figure.week.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(weeks(text, Sunday::First), ["2026-03-02", "2026-03-09"]);
    assert_eq!(weeks(text, Sunday::Last), ["2026-02-23", "2026-03-02"]);
    // The answer holds for Sundays alone, not for one among other days.
    let days = "Agent,Date,Contacts\nMei,2026-03-01,20\nMei,2026-03-02,30\n";
    assert_eq!(weeks(days, Sunday::First), ["2026-02-23", "2026-03-02"]);
    let hours = preview("Agent,Interval Start,Contacts\nMei,2026-03-01 09:00,2\nMei,2026-03-01 10:00,3\n");
    assert_eq!(hours.obstacle(), None, "hours of a Sunday are no weeks");
    let ranges = preview("Agent,Week,Contacts\nMei,2026-03-01 - 2026-03-07,20\n");
    assert_eq!(values(&ranges), [row("Mei", "contacts", "2026-03-02", 20.0)], "six of seven days");
}

#[test]
fn months_stay_months_however_they_are_written() {
    for month in ["2026-03", "2026年3月", "Mar 2026", "03/2026", "2026-03-01 - 2026-03-31"] {
        let preview =
            preview(&format!("Agent,Period,AHT,Contacts\nMei,{month},400,50\nMei,2026-02,300,30\n"));
        assert_eq!(preview.obstacle(), None, "{month}");
        assert!(preview.figures.is_empty() && preview.errors.is_empty(), "{month}: {:?}", preview.errors);
        assert_eq!(preview.days, Some((date(2026, 2, 1), date(2026, 3, 31))));
        assert_eq!(preview.columns[1].read_as, ReadAs::Months { count: 2 });
        let months: Vec<_> = preview.months.iter().map(|one| (one.kpi, one.week, one.value)).collect();
        assert_eq!(
            months,
            [
                (0, date(2026, 2, 1), 300.0),
                (0, date(2026, 3, 1), 400.0),
                (1, date(2026, 2, 1), 30.0),
                (1, date(2026, 3, 1), 50.0)
            ],
            "{month}"
        );
    }
    // Two rows of a month weigh by what stands behind them; a number of six digits is one by the header.
    let queues = preview("Agent,Month,AHT,Contacts\nMei,202603,400,50\nMei,202603,300,150\n");
    let aht = queues.months.iter().find(|one| one.kpi == 0).map(|one| (one.value, one.denominator));
    assert_eq!(aht, Some((325.0, Some(200.0))));
    assert!(queues.notes.contains(&Note::Months { combined: 2 }));
}

#[test]
fn whether_the_first_of_each_month_means_the_month_is_asked() {
    let text = "Agent,Date,Contacts\nMei,2026-02-01,20\nMei,2026-03-01,30\n";
    let question = Obstacle::MonthEdges { example: "2026-02-01".to_owned() };
    assert_eq!(preview(text).obstacle(), Some(question), "before whether Sundays begin a week");
    let told = |text: &str, edge| {
        let mut told = options();
        told.month_edge = Some(edge);
        read(text.as_bytes(), &told).unwrap()
    };
    let counts = |preview: &alongside::import::Preview| {
        (preview.months.len(), preview.figures.len(), preview.obstacle())
    };
    assert_eq!(counts(&told(text, MonthEdge::Month)), (2, 0, None));
    assert!(matches!(told(text, MonthEdge::Day).obstacle(), Some(Obstacle::Sundays { .. })), "both are");
    let ends = told("Agent,Date,Contacts\nMei,2026-01-31,20\nMei,2026-02-28,30\n", MonthEdge::Month);
    let months: Vec<_> = ends.months.iter().map(|one| one.week).collect();
    assert_eq!(months, [date(2026, 1, 1), date(2026, 2, 1)]);
    // The header may say it, and the Monday of one week is no month.
    assert_eq!(counts(&preview(&text.replace("Date", "Month"))), (2, 0, None));
    let by_week = "Agent,Week,Contacts\nMei,2025-09-01,20\nMei,2025-12-01,30\n";
    assert_eq!(counts(&preview(by_week)), (0, 2, None));
    let monday = "Agent,Date,Contacts\nMei,2025-12-01,20\n";
    assert_eq!(counts(&preview(monday)), (0, 1, None));
    assert_eq!(counts(&preview(&monday.replace("Date", "Month"))), (1, 0, None), "the header says it");
    assert_eq!(counts(&told(monday, MonthEdge::Month)), (1, 0, None), "it was said before");
    // Under that header, another day among them is no proof of the opposite.
    let other = "Agent,Month,Contacts\nMei,2026-01-01,20\nMei,2026-02-01,30\nMei,2026-03-02,40\n";
    assert!(matches!(preview(other).obstacle(), Some(Obstacle::MonthEdges { .. })));
    assert_eq!(counts(&told(other, MonthEdge::Month)), (2, 1, None));
    let no_month = preview("Agent,Month,Contacts\nMei,202602,20\nMei,202613,30\n");
    assert_eq!((no_month.months.len(), no_month.figures.len()), (1, 0));
    assert_eq!(no_month.errors[0].fault, RowFault::Date(DateFault::NoSuchMonth { month: 13 }));
}

#[test]
fn a_period_is_a_date_where_no_other_column_is() {
    let shifts = preview("Period,Agent,Date,Contacts\nLate,Mei,2026-03-02,20\n");
    assert_eq!((shifts.errors.len(), shifts.figures.len()), (0, 1));
    let weeks = preview("Period,Agent,Contacts\n2026-W10,Mei,20\n");
    assert_eq!((weeks.errors.len(), weeks.figures.len()), (0, 1));
}

#[test]
fn contacts_and_parts_have_no_month() {
    let calls = preview("Call ID,Agent,Month,Answered,Handle time\n1,Mei,2026-03,Y,100\n");
    assert_eq!(calls.errors[0].fault, RowFault::Date(DateFault::WholeMonth));
    let months = preview("Agent,Month,Contacts\nAoife,2026-01,20\nAoife,2026-02,30\n");
    let early = DateFault::BeforeStart { started_on: date(2026, 2, 4) };
    assert_eq!((months.months.len(), &months.errors[0].fault), (1, &RowFault::Date(early)));
    let to_come = preview("Agent,Month,Contacts\nMei,2030-02,20\n");
    assert_eq!(to_come.errors[0].fault, RowFault::Date(DateFault::Future));
}

#[test]
fn hours_stand_behind_adherence() {
    for (header, cell) in [
        ("Scheduled hours", "38.5"),
        ("Shift hours", "38.5"),
        ("Scheduled time", "38:30:00"),
        ("Logged In", "38:30:00"),
        ("排班时长", "38:30"),
        ("排班工时", "38.5"),
        ("工時", "38.5"),
    ] {
        let preview = preview(&format!("Agent,Date,Adherence,{header}\nMei,2026-03-02,91%,{cell}\n"));
        let figure = preview.figures.iter().next().unwrap();
        assert_eq!((figure.value, figure.denominator), (0.91, Some(38.5)), "{header}: {:?}", preview.errors);
    }
    let minutes = preview("Agent,Date,ATP,Logged-in minutes\nMei,2026-03-02,75%,2310\n");
    assert_eq!(minutes.figures.iter().next().unwrap().denominator, None, "nobody said that this is time");
    let unknown = preview("Agent,Date,Adherence,Scheduled time\nMei,2026-03-02,91%,2310\n");
    let figure = unknown.figures.iter().next().unwrap();
    assert_eq!((figure.value, figure.denominator), (0.91, None), "hours, minutes or seconds");
}

#[test]
fn a_decimal_comma_holds_for_what_stands_behind_a_figure_too() {
    let mut told = options();
    told.decimal = Some(DecimalMark::Comma);
    let text = "Agent;Date;Adherence;Scheduled hours;AHT;Answered\nMei;2026-03-02;91,5;38,5;300;1.234\n";
    let preview = read(text.as_bytes(), &told).unwrap();
    let found: Vec<_> = preview.figures.iter().map(|figure| (figure.value, figure.denominator)).collect();
    assert_eq!(found, [(0.915, Some(38.5)), (300.0, Some(1234.0)), (1234.0, None)]);
    let calls = "Call ID;Agent;Date;Answered (Y/N);Satisfaction rating\n1;Mei;2026-03-02;Y;4\n2;Mei;2026-03-02;Y;4,5\n\
                 3;Mei;2026-03-02;Y;5\n";
    let rated = read(calls.as_bytes(), &told).unwrap();
    let mean = rated.figures.iter().find(|one| rated.kpis[one.kpi] == KpiRef::BuiltIn("csat_mean")).unwrap();
    assert_eq!((mean.value, mean.denominator), (4.5, Some(3.0)));
}

#[test]
fn a_decimal_comma_is_a_fraction_where_the_column_shows_it() {
    let preview = preview("Agent;Date;CSAT\nMei;2026-03-02;94,01\nMei;2026-03-09;88,5\n");
    assert_eq!(preview.rows_left_out, 0);
    assert!((preview.figures.iter().next().unwrap().value - 0.9401).abs() < 1e-12);
}

#[test]
fn day_or_month_first_is_asked_and_never_guessed() {
    let text = "Agent,Date,CSAT\nMei,03/02/2026,0.9\nMei,10/02/2026,0.8\n";
    let asked = preview(text);
    assert_eq!(asked.obstacle(), Some(Obstacle::DateOrder { example: "03/02/2026".to_owned() }));
    let mut told = options();
    told.date_order = Some(DateOrder::DayFirst);
    let told = read(text.as_bytes(), &told).unwrap();
    assert_eq!(values(&told), [row("Mei", "csat", "2026-02-02", 0.9), row("Mei", "csat", "2026-02-09", 0.8)]);
    let proved = preview("Agent,Date,CSAT\nMei,03/02/2026,0.9\nMei,27/02/2026,0.8\n");
    assert_eq!(proved.date_order, Some(DateOrder::DayFirst), "27/02 can only be a day first");
    assert_eq!(proved.obstacle(), None);
}

#[test]
fn unknown_columns_wait_for_the_person() {
    let text = "Who,When,Warmth\nMei,2026-03-02,4.5\n";
    assert_eq!(preview(text).obstacle(), Some(Obstacle::NoAgentColumn));
    let mut mapped = options();
    let own = Meaning::from_key("own-kpi:score:Warmth").unwrap();
    assert_eq!(own.key(), "own-kpi:score:Warmth");
    mapped.mapping = [(0, Meaning::Agent), (1, Meaning::Date), (2, own)].into();
    let mapped = read(text.as_bytes(), &mapped).unwrap();
    assert_eq!(values(&mapped), [row("Mei", "Warmth", "2026-03-02", 4.5)]);
}

#[test]
fn a_column_named_twice_counts_once() {
    let preview = preview("Agent,Date,CSAT,CSAT\nMei,2026-03-02,0.9,0.1\n");
    assert_eq!(values(&preview), [row("Mei", "csat", "2026-03-02", 0.9)]);
    assert_eq!(preview.columns[3].meaning, Meaning::Ignore);
}

#[test]
fn the_teams_own_kpis_are_recognised_by_name() {
    let mut options = options();
    options.own_kpis = vec![("Warm transfers".to_owned(), Unit::Count)];
    let preview = read(b"Agent,Date,warm TRANSFERS\nMei,2026-03-02,7\n", &options).unwrap();
    assert_eq!(preview.kpis, [KpiRef::Own { name: "Warm transfers".to_owned(), unit: Unit::Count }]);
}

#[test]
fn names_nobody_has_are_offered_as_new() {
    let preview =
        preview("Agent,Date,CSAT\n林梅,2026-03-02,0.9\n林 梅,2026-03-09,0.8\nMEI LIN,2026-03-02,0.7\n");
    let new: Vec<_> = preview.new_agents.iter().map(|agent| (agent.name.as_str(), agent.rows)).collect();
    assert_eq!(new, [("林梅", 2)]);
    assert_eq!(preview.figures.len(), 3);
}

#[test]
fn rows_count_as_a_spreadsheet_counts_them() {
    let preview =
        preview("Agent,Date,Note,CSAT\nMei,2026-03-02,\"two\nlines\",0.9\n\nMei,2026-03-09,,wrong\n");
    assert_eq!(preview.errors.len(), 1);
    assert_eq!(preview.errors[0].row, 4, "a break inside a cell is no row, a blank line is one");
    let ends = "Agent,Date,CSAT\nMei,2026-03-02,0.9\n\nMei,2026-03-09,wrong";
    for text in [ends.to_owned(), ends.replace('\n', "\r\n"), ends.replace('\n', "\r")] {
        for text in [text.clone(), text + "\n"] {
            let rows: Vec<_> = super::preview(&text).errors.iter().map(|error| error.row).collect();
            assert_eq!(rows, [4], "{text:?}");
        }
    }
}
