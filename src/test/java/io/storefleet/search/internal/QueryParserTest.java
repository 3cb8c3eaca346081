package io.storefleet.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.search.Completion;
import io.storefleet.search.SearchProblem;
import io.storefleet.search.SearchProblem.Kind;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.tenancy.StoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The query language: what it reads, and where it says that something is wrong. */
class QueryParserTest {

    private static final List<Label> STORES = List.of(
            new Label(StoreId.next(), "Aurora Shop", List.of("annual")),
            new Label(StoreId.next(), "Fernlab", List.of()));

    private static final List<String> PIECES = List.of(
            "a",
            "ann",
            " ",
            "  ",
            "\t",
            "\u00a0",
            "-",
            "--",
            "\"",
            "\u201c",
            ":",
            "::",
            ",",
            "..",
            ">",
            "<=",
            "%",
            "_",
            "\\",
            "'",
            "email:",
            "store:aurora",
            "status:overdue",
            "status:",
            "charged:",
            "charged:>100",
            "10..20",
            "EUR",
            "date:",
            "7d",
            "2026-11-22",
            "2026-13",
            "is:live",
            "kind:order",
            "é",
            "ß",
            "漢字",
            "\ud83d\ude00",
            "\ud83d",
            "nosuch:",
            "-acA0aaaaaaaaaaaaaaaaaA",
            "0",
            "99999999999999",
            "card:4242",
            "-tag:annual",
            "name:");

    private static String random(Random random) {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(24))
                .collect(Collectors.joining());
    }

    private static Conditions meaning(String text) {
        return Meaning.of(QueryParser.parse(text), STORES, LocalDate.parse("2026-11-22"));
    }

    @Test
    void anyTextIsReadOrRefusedAtAPlaceInsideIt() {
        var random = new Random(20261122);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = random(random);
            try {
                meaning(text);
                read++;
            } catch (SearchProblem problem) {
                assertThat(problem.from()).as(text).isBetween(0, text.length());
                assertThat(problem.to()).as(text).isBetween(problem.from() + 1, text.length());
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    @Test
    void aPrintedQueryIsReadAsTheSameAgain() {
        var random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            var text = random(random);
            if (SearchProblems.of(() -> QueryParser.parse(text)) == null) {
                var terms = QueryParser.parse(text);
                var again = QueryParser.parse(QueryParser.print(terms));
                assertThat(again)
                        .as(text)
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                        .isEqualTo(terms);
            }
        }
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        refuses("ann nosuch:1", Kind.UNKNOWN_FIELD, 4, 10);
        refuses("status:late", Kind.UNKNOWN_STATUS, 7, 11);
        refuses("ann store:nowhere", Kind.UNKNOWN_STORE, 10, 17);
        refuses("charged:>lots", Kind.BAD_AMOUNT, 8, 13);
        refuses("date:2026-02-30", Kind.BAD_DATE, 5, 15);
        refuses("ann \"smith", Kind.UNCLOSED_QUOTE, 4, 10);
        refuses("x".repeat(300), Kind.TOO_LONG, 255, 300);
    }

    private static void refuses(String text, Kind kind, int from, int to) {
        assertThatExceptionOfType(SearchProblem.class)
                .isThrownBy(() -> meaning(text))
                .satisfies(problem -> {
                    assertThat(problem.kind()).as(text).isEqualTo(kind);
                    assertThat(problem.from()).as(text).isEqualTo(from);
                    assertThat(problem.to()).as(text).isEqualTo(to);
                });
    }

    @Test
    void readsAmountsAndDays() {
        assertThat(meaning("charged:>=10,50EUR").filters.toString()).isEqualTo("{currency=[EUR], least=[10.50]}");
        assertThat(meaning("total:10..20").filters.toString()).isEqualTo("{least=[10], most=[20]}");
        assertThat(meaning("date:2026-11").filters.toString())
                .isEqualTo("{from=[2026-11-01T00:00:00Z], until=[2026-12-01T00:00:00Z]}");
        assertThat(meaning("changed:7d").filters.toString())
                .isEqualTo("{from=[2026-11-15T00:00:00Z], until=[2026-11-23T00:00:00Z]}");
        assertThat(meaning("date:>2026-11-20").filters.toString()).isEqualTo("{from=[2026-11-21T00:00:00Z]}");
    }

    @Test
    void anIdMayBeginWithWhatElseNegates() {
        assertThat(QueryParser.parse("-acA0aaaaaaaaaaaaaaaaA"))
                .singleElement()
                .satisfies(term -> assertThat(term.not()).isFalse());
        assertThat(QueryParser.parse("-ann"))
                .singleElement()
                .satisfies(term -> assertThat(term.not()).isTrue());
    }

    @Test
    void completesFieldsStatesAndTheStoresOneSees() {
        assertThat(labels("ann st")).containsExactly("status:", "store:");
        assertThat(labels("status:o")).containsExactly("status:overdue", "status:open");
        assertThat(labels("store:sh")).containsExactly("store:\"Aurora Shop\"");
        assertThat(labels("-is:li")).containsExactly("-is:live");
        assertThat(labels("")).isEmpty();
        assertThat(Completions.of("ann sto", STORES)).containsExactly(new Completion("ann store:", "store:"));
    }

    private static List<String> labels(String text) {
        return Completions.of(text, STORES).stream().map(Completion::label).toList();
    }
}
