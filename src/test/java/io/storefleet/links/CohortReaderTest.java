package io.storefleet.links;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.storefleet.links.Cohort.Entry;
import io.storefleet.links.Cohort.Problem;
import io.storefleet.links.Cohort.Totals;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is understood of pasted text and uploaded files. */
class CohortReaderTest {

    private static final String A = "acT0aaaaaaaaaaaaaaaaaA";
    private static final String B = "-cT1aaaaaaaaaaaaaaaaaA";
    private static final String C = "_cT2aaaaaaaaaaaaaaaaaA";

    private final CohortReader reader = new CohortReader(new Cohort.Limits(5_000, 200));

    @Test
    void readsOneIdOrAddressALine() {
        var cohort = reader.read(A + "\r\n\r\n  ann@example.org \n" + B);
        assertThat(cohort.entries())
                .extracting(Entry::line, Entry::input)
                .containsExactly(tuple(1, A), tuple(3, "ann@example.org"), tuple(4, B));
        assertThat(cohort.totals()).isEqualTo(new Totals(2, 1, 0, 0));
    }

    @Test
    void readsOneLineOfManyIds() {
        var cohort = reader.read(A + ", " + B + ", " + C);
        assertThat(cohort.entries())
                .extracting(Entry::line, Entry::input)
                .containsExactly(tuple(1, A), tuple(2, B), tuple(3, C));
    }

    @Test
    void takesTheColumnThatIsCalledAccountThoughOthersLookAlike() {
        var cohort = reader.read("Order;Account ID;Name\n" + C + ";" + A + ";Ann\n" + C + ";" + B + ";Bo");
        assertThat(cohort.entries()).extracting(Entry::input).containsExactly(A, B);
        assertThat(cohort.entries()).extracting(Entry::line).containsExactly(2, 3);
    }

    @Test
    void takesTheColumnOfAddressesWhateverItIsCalled() {
        var cohort = reader.read("Kundin\tErreichbar unter\nAnn Ä\tann@example.org\nBo\tbo@example.org");
        assertThat(cohort.entries()).extracting(Entry::input).containsExactly("ann@example.org", "bo@example.org");
    }

    @Test
    void readsATableWithoutAHeader() {
        var cohort = reader.read("Ann," + A + "\nBo," + B);
        assertThat(cohort.entries()).extracting(Entry::line, Entry::input).containsExactly(tuple(1, A), tuple(2, B));
    }

    @Test
    void keepsAnUnknownWordOfTheFirstLineAsAnId() {
        assertThat(reader.read("nope\n" + A).entries()).extracting(Entry::input).containsExactly("nope", A);
    }

    @Test
    void readsMarksQuotesAndOlderEncodings() {
        var table = "Name;E-Mail\n\"Müller; Ö.\";\"oe@example.org\"\n";
        for (var file : new byte[][] {
            ("\uFEFF" + table).getBytes(UTF_8),
            table.getBytes(Charset.forName("windows-1252")),
            ("\uFEFF" + table).getBytes(UTF_16LE)
        }) {
            assertThat(reader.read(file).entries())
                    .extracting(Entry::line, Entry::input)
                    .containsExactly(tuple(2, "oe@example.org"));
        }
    }

    @Test
    void readsTheFileThatADownloadWrote() {
        var file = "\uFEFFline,input,account_id,result,link,expires_utc,reason\r\n1,'" + B + ",'" + B
                + ",failed,,,account: Not found\r\n2," + A + "," + A
                + ",link,https://x.example/y,2026-01-01T00:00:00Z,";
        assertThat(reader.read(file).entries()).extracting(Entry::input).containsExactly(B, A);
    }

    @Test
    void listsDuplicatesWithTheLineTheyRepeat() {
        var cohort = reader.read(A + "\nAnn@Example.org\n" + A + "\nann@example.org");
        assertThat(cohort.problems())
                .extracting(Problem::line, Problem::kind, Problem::sameAs)
                .containsExactly(tuple(3, Problem.Kind.DUPLICATE, 1), tuple(4, Problem.Kind.DUPLICATE, 2));
        assertThat(cohort.entries()).extracting(Entry::sameAs).containsExactly(null, null, 1, 2);
        assertThat(cohort.totals()).isEqualTo(new Totals(1, 1, 2, 0));
    }

    @Test
    void tellsIdsApartByCase() {
        assertThat(reader.read(A + "\n" + A.toLowerCase(java.util.Locale.ROOT)).totals())
                .isEqualTo(new Totals(2, 0, 0, 0));
    }

    @Test
    void listsLinesThatAreNeither() {
        var cohort = reader.read("id,name\n" + A + ",Ann\nno id!,Bo\n,Cy\nann@,Di\n" + "x".repeat(65) + ",Eve");
        assertThat(cohort.problems())
                .extracting(Problem::line, Problem::kind)
                .containsExactly(
                        tuple(3, Problem.Kind.NEITHER),
                        tuple(4, Problem.Kind.EMPTY),
                        tuple(5, Problem.Kind.NEITHER),
                        tuple(6, Problem.Kind.NEITHER));
        assertThat(cohort.entries()).extracting(Entry::input).containsExactly(A);
        assertThat(cohort.problems().getLast().shown()).hasSize(61);
    }

    @Test
    void saysFromWhichLineAQuoteNeverCloses() {
        var cohort = reader.read(A + "\n\"" + (B + "\n").repeat(4_000));
        assertThat(cohort.problems())
                .extracting(Problem::line, Problem::kind)
                .contains(tuple(2, Problem.Kind.UNREADABLE));
    }

    @Test
    void countsTenThousandLinesAndKeepsNoneOfThem() {
        var cohort = reader.read(
                IntStream.range(0, 10_000).mapToObj("id-%05d"::formatted).collect(Collectors.joining("\n")));
        assertThat(cohort.totals()).isEqualTo(new Totals(10_000, 0, 0, 0));
        assertThat(cohort.entries()).isEmpty();
    }

    @Test
    void keepsNoMoreAddressesThanALimit() {
        var emails = IntStream.rangeClosed(1, 201)
                .mapToObj("p%d@example.org"::formatted)
                .toList();
        assertThat(reader.read(String.join("\n", emails)).entries()).isEmpty();
        assertThat(reader.read(String.join("\n", emails.subList(0, 200))).entries())
                .hasSize(200);
    }

    @Test
    void understandsNothingOfNothing() {
        assertThat(reader.read("")).isEqualTo(Cohort.empty());
        assertThat(reader.read("\n \n\n").totals()).isEqualTo(new Totals(0, 0, 0, 0));
    }

    @Test
    void showsNoAddressWhenPrinted() {
        var cohort = reader.read("ann@example.org\nbo@");
        assertThat(cohort.toString() + cohort.entries() + cohort.problems()).doesNotContain("example", "bo@");
    }
}
