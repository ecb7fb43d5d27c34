package io.leadflow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Sales", "Продажи\t1\r\n", "\ud83d\ude00", "\u00a0\u202e", "\ufffd"})
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(PlainText.isPlain(text)).isTrue();
        assertThat(PlainText.firstOther(text)).isEmpty();
        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u001b",
                "\u000b",
                "\ud83d",
                "\ude00",
                "\ude00\ud83d",
                "\ufffe",
                "\uffff"
            })
    void whatXmlCannotHoldIsReplacedCharacterByCharacter(String other) {
        assertThat(PlainText.isPlain("a" + other + "b")).isFalse();
        assertThat(PlainText.firstOther("a" + other + "b")).hasValue(other.charAt(0));
        assertThat(PlainText.of("a" + other + "b"))
                .isEqualTo("a" + "\ufffd".repeat(other.length()) + "b");
    }

    @Test
    void everyCharacterOfXmlIsPlainAndNoOther() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean xml =
                    c == 0x9
                            || c == 0xA
                            || c == 0xD
                            || (c >= 0x20 && c <= 0xD7FF)
                            || (c >= 0xE000 && c <= 0xFFFD)
                            || c >= 0x10000;
            assertThat(PlainText.isPlain(Character.toString(c))).as("U+%04X", c).isEqualTo(xml);
        }
    }
}
