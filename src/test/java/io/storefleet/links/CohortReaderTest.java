package io.storefleet.links;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.storefleet.uikit.LinesText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is understood of pasted text and uploaded files. */
class CohortReaderTest {

    private static final String A = "acT0aaaaaaaaaaaaaaaaaA";
    private static final String B = "-cT1aaaaaaaaaaaaaaaaaA";
    private static final String C = "_cT2aaaaaaaaaaaaaaaaaA";

    /** A line as the reader gives it. */
    private record Line(
            int line,
            String input,
            @Nullable LineKind kind,
            @Nullable LineProblem problem) {}

    private static List<Line> read(LinesText text) {
        var lines = new ArrayList<Line>();
        CohortReader.read(text, (line, input, kind, problem) -> lines.add(new Line(line, input, kind, problem)));
        return lines;
    }

    private static List<Line> read(String text) {
        return read(LinesText.of(text));
    }

    private static List<String> inputs(List<Line> lines) {
        return lines.stream().map(Line::input).toList();
    }

    @Test
    void readsOneIdAddressOrReferenceALine() {
        assertThat(read(A + "\r\n\r\n  ann@example.org \n" + B + "\nAUR260601-4417-90213B\naur260601441790213"))
                .extracting(Line::line, Line::input, Line::kind)
                .containsExactly(
                        tuple(1, A, LineKind.ID),
                        tuple(3, "ann@example.org", LineKind.EMAIL),
                        tuple(4, B, LineKind.ID),
                        tuple(5, "AUR260601-4417-90213B", LineKind.REFERENCE),
                        tuple(6, "aur260601441790213", LineKind.REFERENCE));
    }

    @Test
    void readsOneLineOfMany() {
        assertThat(read(A + ", " + B + ", bo@example.org, AUR260601-4417-90213"))
                .extracting(Line::line, Line::input)
                .containsExactly(
                        tuple(1, A), tuple(2, B), tuple(3, "bo@example.org"), tuple(4, "AUR260601-4417-90213"));
    }

    @Test
    void takesTheColumnThatIsCalledAccountThoughOthersLookAlike() {
        assertThat(read("Order;Account ID;Name\n" + C + ";" + A + ";Ann\n" + C + ";" + B + ";Bo"))
                .extracting(Line::line, Line::input)
                .containsExactly(tuple(2, A), tuple(3, B));
    }

    @Test
    void takesTheColumnOfAddressesOrReferencesWhateverItIsCalled() {
        assertThat(inputs(read("Kundin\tErreichbar unter\nAnn Ä\tann@example.org\nBo\tbo@example.org")))
                .containsExactly("ann@example.org", "bo@example.org");
        assertThat(inputs(read("Who,Their number\nAnn,AUR260601-4417-90213\nBo,AUR260601-4417-90214")))
                .containsExactly("AUR260601-4417-90213", "AUR260601-4417-90214");
    }

    @Test
    void readsATableWithoutAHeader() {
        assertThat(read("Ann," + A + "\nBo," + B))
                .extracting(Line::line, Line::input)
                .containsExactly(tuple(1, A), tuple(2, B));
    }

    @Test
    void keepsAnUnknownWordOfTheFirstLineAsAnId() {
        assertThat(inputs(read("nope\n" + A))).containsExactly("nope", A);
    }

    @Test
    void refusesATableThatHoldsNamesOnly() {
        for (var text :
                List.of("Name;City\nAnna;Berlin\nBo;Oslo", "Anna,Berlin\nBo,Oslo", "Name\nAnna\nBo", "Anna;Berlin")) {
            assertThatThrownBy(() -> read(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            LinkProblem.class, no -> assertThat(no.kind()).isEqualTo(LinkProblem.Kind.NO_COLUMN));
        }
    }

    @Test
    void takesTheColumnThatIsCalledIdThoughItsIdsAreUnusual() {
        assertThat(inputs(read("Name;id\nAnna;four-2\nBo;five"))).containsExactly("four-2", "five");
        assertThat(inputs(read("four-2\nfive"))).containsExactly("four-2", "five");
    }

    @Test
    void readsMarksQuotesAndOlderEncodings() {
        var table = "Name;E-Mail\n\"Müller; Ö.\";\"oe@example.org\"\n";
        for (var file : new byte[][] {
            ("\uFEFF" + table).getBytes(UTF_8),
            table.getBytes(UTF_8),
            table.getBytes(Charset.forName("windows-1252")),
            ("\uFEFF" + table).getBytes(UTF_16LE)
        }) {
            assertThat(read(LinesText.of(file)))
                    .extracting(Line::line, Line::input)
                    .containsExactly(tuple(2, "oe@example.org"));
        }
    }

    @Test
    void tellsOlderEncodingsBySignsFarBehindTheBeginning() {
        var far = "E-Mail;Name\n" + "ann@example.org;Ann\n".repeat(5_000) + "bö@example.org;Bo\n";
        assertThat(inputs(read(LinesText.of(far.getBytes(Charset.forName("windows-1252")))))
                        .getLast())
                .isEqualTo("bö@example.org");
    }

    @Test
    void readsTheFileThatADownloadWrote() {
        var file = "\uFEFFline,input,account_id,result,link,expires_utc,reason\r\n1,'" + B + ",'" + B
                + ",failed,,,account: Not found\r\n2," + A + "," + A
                + ",link,https://x.example/y,2026-01-01T00:00:00Z,";
        assertThat(inputs(read(file))).containsExactly(B, A);
    }

    @Test
    void tellsIdsApartByCase() {
        assertThat(inputs(read(A + "\n" + A.toLowerCase(Locale.ROOT)))).doesNotHaveDuplicates();
    }

    @Test
    void givesLinesThatAreNothingWithTheirReason() {
        assertThat(read("id,name\n" + A + ",Ann\nno id!,Bo\n,Cy\nann@,Di\n" + "x".repeat(300) + ",Eve"))
                .extracting(Line::line, Line::problem)
                .containsExactly(
                        tuple(2, null),
                        tuple(3, LineProblem.NEITHER),
                        tuple(4, LineProblem.EMPTY),
                        tuple(5, LineProblem.NEITHER),
                        tuple(6, LineProblem.NEITHER));
    }

    @Test
    void givesNoInputThatIsTooLongOrHoldsControlCharacters() {
        assertThat(read(A + "\nx\tnul\0\u0007!\n" + "x".repeat(300)))
                .extracting(Line::input)
                .allMatch(input -> input.length() <= 255 && input.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void saysFromWhichLineAQuoteNeverClosesAndKeepsWhatStandsBefore() {
        assertThat(read(A + "\n\"" + (B + "\n").repeat(4_000)))
                .extracting(Line::line, Line::problem)
                .containsExactly(tuple(1, null), tuple(2, LineProblem.UNREADABLE));
        var many = (A + "\n").repeat(150);
        assertThat(read(many + "\"" + (B + "\n").repeat(4_000)))
                .hasSize(151)
                .last()
                .extracting(Line::line, Line::problem)
                .containsExactly(151, LineProblem.UNREADABLE);
    }

    @Test
    void understandsNothingOfNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \n\n")).isEmpty();
        assertThat(read(LinesText.of(new byte[0]))).isEmpty();
    }

    @Test
    void showsNothingOfATextWhenPrinted() {
        assertThat(LinesText.of("ann@example.org").toString()
                        + LinesText.of("ann@example.org".getBytes(UTF_8))
                        + new CohortSource.Lines(LinesText.of("ann@example.org")))
                .doesNotContain("ann");
    }

    @Test
    void tellsTextFromWorkbooksAndPictures() {
        assertThat(LinesText.of("Zoë@example.org\r\n\tx\n".getBytes(StandardCharsets.UTF_8))
                        .readable())
                .isTrue();
        assertThat(LinesText.of("\uFEFFann@example.org\n".getBytes(StandardCharsets.UTF_16))
                        .readable())
                .isTrue();
        assertThat(LinesText.of(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}).readable())
                .isFalse();
    }
}
