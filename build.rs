//! Turns the English catalogue into one typed function per message, so that a missing key or a
//! missing argument does not compile. The other two languages are held to the same keys and
//! variables by `tests/messages`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast;

/// Language tag and the constant that holds its catalogue.
const LANGUAGES: [(&str, &str); 3] = [("en", "EN"), ("zh-Hans", "ZH_HANS"), ("zh-Hant", "ZH_HANT")];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let locales = root.join("ui/locales");
    println!("cargo:rerun-if-changed={}", locales.display());
    println!("cargo:rerun-if-changed={}", root.join("ui/templates").display());

    let mut code = String::new();
    for (tag, constant) in LANGUAGES {
        let files = catalogue_files(&locales.join(tag))?;
        for file in &files {
            println!("cargo:rerun-if-changed={}", file.display());
        }
        let parts: Vec<String> =
            files.iter().map(|file| format!("include_str!({:?})", file.display().to_string())).collect();
        writeln!(code, "const {constant}: &[&str] = &[{}];", parts.join(", "))?;
    }
    code.push_str(&functions(&locales.join("en"))?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("messages.rs"), code)?;
    fs::write(out.join("assets.rs"), assets(&root.join("ui/static"))?)?;
    Ok(())
}

/// A table of every file below `ui/static`: its path and its bytes.
fn assets(folder: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        println!("cargo:rerun-if-changed={}", next.display());
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                println!("cargo:rerun-if-changed={}", path.display());
                files.push(path);
            }
        }
    }
    files.sort();
    let mut code = String::from("static FILES: &[(&str, &[u8])] = &[\n");
    for file in files {
        let name = file.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        writeln!(code, "    ({name:?}, include_bytes!({:?})),", file.display().to_string())?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn catalogue_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .collect();
    files.sort();
    Ok(files)
}

fn functions(english: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in catalogue_files(english)? {
        let text = fs::read_to_string(&file)?;
        let resource = fluent_syntax::parser::parse(text.as_str())
            .map_err(|(_, errors)| format!("{}: {errors:?}", file.display()))?;
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect_variables(pattern, &mut variables);
            }
            if messages.insert(message.id.name.to_owned(), variables).is_some() {
                return Err(format!("{}: {} stands twice", file.display(), message.id.name).into());
            }
        }
    }

    let mut code = String::from("impl Words {\n");
    for (key, variables) in &messages {
        let name = key.replace('-', "_");
        let parameters: String = variables
            .iter()
            .map(|variable| format!(", {}: impl Into<Value>", variable.replace('-', "_")))
            .collect();
        writeln!(code, "    /// `{key}`\n    #[must_use]\n    pub fn {name}(self{parameters}) -> String {{")?;
        let arguments: String = variables
            .iter()
            .map(|variable| format!("({variable:?}, {}.into())", variable.replace('-', "_")))
            .collect::<Vec<_>>()
            .join(", ");
        writeln!(code, "        self.text({key:?}, [{arguments}])\n    }}")?;
    }
    code.push_str("}\n");
    let table: String = messages
        .iter()
        .map(|(key, variables)| format!("    ({key:?}, &{:?}),\n", variables.iter().collect::<Vec<_>>()))
        .collect();
    writeln!(
        code,
        "/// Every message of the English catalogue with the variables it takes.\npub const ENGLISH_KEYS: &[(&str, &[&str])] = &[\n{table}];"
    )?;
    Ok(code)
}

fn collect_variables(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            collect_from_expression(expression, found);
        }
    }
}

fn collect_from_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => collect_from_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            collect_from_inline(selector, found);
            for variant in variants {
                collect_variables(&variant.value, found);
            }
        }
    }
}

fn collect_from_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => collect_from_expression(expression, found),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_from_inline(argument, found);
            }
        }
        _ => {}
    }
}
