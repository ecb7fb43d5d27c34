package io.leadflow.service.exchange;

import io.leadflow.contracts.problem.Locales;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Locale;
import java.util.Set;

/** Refusals as problem details in a language. */
final class ProblemWording {
    /** Too many requests, and unavailable: both pass. */
    private static final Set<Integer> PASSING = Set.of(429, 503);

    private static final int RETRY_AFTER_SECONDS = 5;

    private ProblemWording() {}

    /** The language the problem is written in; it varies with the request. */
    static Locale language(String acceptLanguage) {
        return Locales.of(acceptLanguage);
    }

    /** The one that the parameter {@code lang} asks for, if it names one that is spoken here. */
    static Locale language(String lang, String acceptLanguage) {
        return language("en".equals(lang) || "ru".equals(lang) ? lang : acceptLanguage);
    }

    static HttpProblem of(Refusal refusal, Locale locale) {
        HttpProblem.Builder problem =
                worded(HttpProblem.builder(), refusal.kind(), locale, refusal.args());
        if (!refusal.problems().isEmpty()) {
            problem.with("problems", refusal.problems());
        }
        return problem.build();
    }

    static HttpProblem.Builder worded(
            HttpProblem.Builder problem, ProblemKind kind, Locale locale, Object... args) {
        if (PASSING.contains(kind.status())) {
            problem.withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        return problem.withType(kind.type())
                .withStatus(kind.status())
                .withTitle(Texts.text(locale, kind.code() + ".title"))
                .withDetail(Texts.text(locale, kind.code() + ".detail", args))
                .withHeader("Content-Language", locale.getLanguage())
                .withHeader("Vary", "Accept-Language");
    }
}
