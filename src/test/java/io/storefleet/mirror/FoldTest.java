package io.storefleet.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of all kinds in the one way in which they are searched. */
class FoldTest {

    private static final List<String> PIECES = List.of(
            "é", "ß", "ẞ", "İ", "ı", "Ǆ", "ŉ", "Σ", "ς", "ΐ", "ł", "Ø", "Ð", "ﬀ", "ﷺ", "가", "각", "が", "ｶﾞ", "हिं", "ाँ",
            "🎉", "👩‍💻", "\u0301", "\u0308", "\u200d", "\ufe0f", "\ud83d", "\u0000", " ", "-", "@", "ב\u05bc", "مُ",
            "Ⅷ", "㎏", "ǰ", "Ann", "x9", "ͅ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Müller-Lüdenscheidt     | muller ludenscheidt
            STRASSE                 | strasse
            Straße                  | strasse
            ẞ                       | ss
            Łódź                    | lodz
            Søren Ærøskøbing        | soren aeroskobing
            Đorđe Þór               | dorde thor
            İstanbul ıspanak        | istanbul ispanak
            ΟΔΥΣΣΕΎΣ                | οδυσσευσ
            Οδυσσέας                | οδυσσεασ
            Ёлка Йод                | елка иод
            王 小明                    | 王 小明
            ＡＢＣ１２３                  | abc123
            ﬁnd oﬃce                | find office
            한국어                     | 한국어
            ガギグ                     | ガギグ
            हिन्दी                  | हिन्दी
            مُحَمَّد                | محمد
            O'Brien & Sons, Ltd.    | o brien sons ltd
            Ann 🎉👩‍💻 Example          | ann example
            a​b                     | ab
            """)
    void writesWordsTheOneWay(String text, String folded) {
        assertThat(Fold.text(text)).isEqualTo(Normalizer.normalize(folded, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @CsvSource({
        "Ann.Smith+x@Example.ORG, ann.smith+x@example.org, annsmithxexampleorg",
        "AUR260601-4417-90213B, aur260601-4417-90213b, aur260601441790213b",
        "+1 (202) 555-0100, +1(202)555-0100, 12025550100"
    })
    void writesAKeyWithAndWithoutItsPunctuation(String text, String whole, String joined) {
        assertThat(Fold.whole(text)).isEqualTo(whole);
        assertThat(Fold.joined(text)).isEqualTo(joined);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void changesNothingTheSecondTime(String text) {
        assertThat(Fold.text(Fold.text(text))).isEqualTo(Fold.text(text));
        assertThat(Fold.whole(Fold.whole(text))).isEqualTo(Fold.whole(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void doesNotSeeHowATextIsComposedNorItsCase(String text) {
        assertThat(Fold.text(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(Fold.text(text));
        assertThat(Fold.text(text.toUpperCase(Locale.ROOT))).isEqualTo(Fold.text(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void leavesSingleBlanksAndNothingElseBetweenWords(String text) {
        assertThat(Fold.text(text))
                .doesNotContain("  ")
                .isEqualTo(Fold.text(text).strip());
        assertThat(Fold.text(text).codePoints().filter(each -> each < 0x80 && each != ' '))
                .allMatch(Character::isLetterOrDigit);
        assertThat(Fold.words(text)).isEqualTo(Fold.words(Fold.text(text)).toList());
    }

    /** Pieces of many scripts, and what is hard about them, put together at random. */
    static Stream<String> texts() {
        var random = new Random(42);
        return Stream.generate(() -> text(random)).limit(1_500);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            if (random.nextInt(3) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
