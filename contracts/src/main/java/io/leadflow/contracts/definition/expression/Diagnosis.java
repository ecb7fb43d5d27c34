package io.leadflow.contracts.definition.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelIssue;
import io.leadflow.contracts.problem.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells CEL's findings in the product's own words, with places in the text. */
final class Diagnosis {
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern TYPES =
            Pattern.compile(
                    "found no matching overload for '([^']*)' applied to '([^']*)'"
                            + " \\(candidates: (.*)\\)");
    private static final Pattern TOO_DEEP = Pattern.compile("Expression recursion limit .*");
    private static final Pattern TOO_LONG = Pattern.compile("expression code point size .*");
    private static final Pattern ENDS = Pattern.compile("\\w+ input '<EOF>'.*", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("\\w+(\\s*\\.\\s*\\w+)?");

    private final String text;
    private final Collection<String> variables;

    Diagnosis(String text, Collection<String> variables) {
        this.text = text;
        this.variables = variables;
    }

    InvalidExpressionException of(List<CelIssue> issues) {
        return new InvalidExpressionException(issues.stream().map(this::error).toList());
    }

    private ExpressionError error(CelIssue issue) {
        String message = issue.getMessage();
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.matches()) {
            return unknown(unknown.group(1), line, column);
        }
        Matcher types = TYPES.matcher(message);
        if (types.matches()) {
            return ExpressionError.of(
                    "expression-types",
                    line,
                    column,
                    types.group(1).replace("_", " ").strip(),
                    types.group(2),
                    types.group(3));
        }
        return other(message, line, column);
    }

    private ExpressionError other(String message, int line, int column) {
        if (TOO_LONG.matcher(message).matches()) {
            int length = text.codePointCount(0, text.length());
            return ExpressionError.of("expression-too-long", length, Limits.LENGTH);
        }
        if (TOO_DEEP.matcher(message).matches()) {
            return ExpressionError.of("expression-too-deep", Limits.DEPTH);
        }
        if (ENDS.matcher(message).matches()) {
            return ExpressionError.of("expression-incomplete", line, column);
        }
        String reason = message.replaceFirst(" expecting \\{.*", "");
        return ExpressionError.of("expression-malformed", line, column, reason);
    }

    /** A name such as {@code lead.valeu} is reported by its first word: the text has the whole. */
    private ExpressionError unknown(String word, int line, int column) {
        String name = pathAt(word, line, column);
        Optional<String> nearest = nearest(name);
        String remedy = "expression-unknown-name.remedy" + (nearest.isPresent() ? ".nearest" : "");
        return new ExpressionError(
                "expression-unknown-name",
                remedy,
                List.of(line, column, name, nearest.orElse(""), variables));
    }

    private Optional<String> nearest(String name) {
        Collection<String> known = name.contains(".") ? variables : names();
        return Stream.of("lead.", "now.")
                .map(prefix -> prefix + name)
                .filter(variables::contains)
                .findFirst()
                .or(() -> Nearest.to(name, known));
    }

    private String pathAt(String word, int line, int column) {
        String found = text.lines().skip(line - 1L).findFirst().orElse("");
        int start = found.offsetByCodePoints(0, Math.min(column - 1, found.length()));
        Matcher path = PATH.matcher(found).region(start, found.length());
        boolean whole = path.lookingAt() && path.group().startsWith(word);
        return whole ? path.group().replaceAll("\\s", "") : word;
    }

    private Collection<String> names() {
        List<String> names = new ArrayList<>(variables);
        Functions.DECLARATIONS.forEach(function -> names.add(function.name()));
        Limits.MACROS.forEach(macro -> names.add(macro.getFunction()));
        Set<String> standard = CelStandardDeclarations.getAllFunctionNames();
        standard.stream()
                .filter(name -> Character.isLetter(name.charAt(0)) && !name.equals("matches"))
                .forEach(names::add);
        return names;
    }
}
