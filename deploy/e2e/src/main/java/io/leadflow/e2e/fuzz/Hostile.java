package io.leadflow.e2e.fuzz;

import java.util.List;

/** Values that programs trip over. */
final class Hostile {
    static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "null",
                    "NaN",
                    "Infinity",
                    "true",
                    "-1",
                    "0",
                    "007",
                    "1e309",
                    "2147483648",
                    "-9223372036854775809",
                    "99999999999999999999999999",
                    "1.7976931348623157e308",
                    "0x7f",
                    "2026-02-30",
                    "0000-00-00",
                    "-999999999-01-01",
                    "2026-01-05T25:61:61Z",
                    "P1Y2M",
                    "../../etc/passwd",
                    "..%2f..%2f",
                    "a/b",
                    "\u0000",
                    "\t\r\n",
                    "\u202e\u0301\ud83d\ude00",
                    "\ud800",
                    "\uffff",
                    "' OR 1=1 --",
                    "\"; DROP TABLE runs; --",
                    "%",
                    "%s%n%x",
                    "{0}'{'",
                    "${jndi:ldap://127.0.0.1/x}",
                    "#{1+1}",
                    "<script>alert(1)</script>",
                    "=cmd|'/C calc'!A0",
                    "*",
                    "[a-z]+(",
                    "00000000-0000-4000-8000-000000000000",
                    "WON",
                    "LOST",
                    "lead.value",
                    "1/0",
                    "http://127.0.0.1:1/",
                    "x".repeat(300),
                    "я".repeat(5000));

    /** As JSON. */
    static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1e308",
                    "-1e308",
                    "1e-320",
                    "1e999999",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775808",
                    "123456789012345678901234567890",
                    "0.1234567890123456789012345678901234567890",
                    "\"\"",
                    "[]",
                    "{}",
                    "[[]]",
                    "[null]",
                    "{\"\": null}",
                    "{\"type\": \"nonsense\"}",
                    "{\"$ref\": \"#\"}",
                    "[0, \"\", {}, []]",
                    "{\"a\": ".repeat(40) + "1" + "}".repeat(40));

    static final List<String> MEDIA_TYPES =
            List.of(
                    "application/json",
                    "application/yaml",
                    "application/xml",
                    "application/problem+json",
                    "application/json;charset=utf-16",
                    "text/csv",
                    "text/event-stream",
                    "text/plain",
                    "multipart/form-data; boundary=x",
                    "application/x-www-form-urlencoded",
                    "application/octet-stream",
                    "image/png",
                    "*/*",
                    "*/*;q=0",
                    "application/*;q=x",
                    "json",
                    "/",
                    ";;;",
                    "a/b/c");

    static final List<String> LANGUAGES =
            List.of("ru", "en", "ru-RU, en;q=0.5", "*", "de", "", "q=1", "x".repeat(200), "ru;q=a");

    private Hostile() {}
}
