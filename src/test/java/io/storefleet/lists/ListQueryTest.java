package io.storefleet.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.lists.ListProblem.Kind;
import io.storefleet.testing.StorefleetTest;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** The one model behind the text, the chips and the address of a list. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ListQueryTest {

    private final ListKind subscriptions;
    private final ListKind orders;

    ListQueryTest(Lists lists) {
        this.subscriptions = lists.kind("subscriptions");
        this.orders = lists.kind("orders");
    }

    private ListQuery query(String text) {
        return ListQuery.parse(subscriptions, text);
    }

    @Test
    void printsWhatItHasRead() {
        for (var text : Stream.of(
                        "status:overdue product:aurora-pro next:<2026-12-01",
                        "-status:active,trial store:\"Aurora Shop\" scope:live",
                        "price:>=10.50EUR renew:no",
                        "")
                .toList()) {
            assertThat(query(text).text()).isEqualTo(text);
        }
        assertThat(query("STATE:Overdue is:live").text()).isEqualTo("status:Overdue scope:live");
    }

    @Test
    void anyTextIsReadOrRefusedAtAPlaceInsideIt() {
        var random = new Random(20261123);
        var pieces = Stream.of(
                        "status:", "overdue", "next:", "2026-11", ">", "..", " ", "-", "\"", "price:", "7", "EUR", ",",
                        "x")
                .toList();
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(9), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            try {
                assertThat(query(query(text).text()).text())
                        .as(text)
                        .isEqualTo(query(text).text());
                read++;
            } catch (ListProblem problem) {
                assertThat(problem.from()).as(text).isBetween(0, text.length());
                assertThat(problem.to()).as(text).isBetween(problem.from() + 1, text.length());
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    @Test
    void pointsAtWhatIsWrongAndSaysWhatIsExpected() {
        assertThat(refused("status:overdue nosuch:1", Kind.UNKNOWN_FIELD, 15, 21))
                .contains("status", "product", "store");
        assertThat(refused("status:late", Kind.UNKNOWN_VALUE, 7, 11))
                .containsExactly("active", "trial", "overdue", "paused", "canceled", "deactivated");
        assertThat(refused("-managed:perhaps", Kind.UNKNOWN_VALUE, 9, 16)).containsExactly("yes", "no");
        refused("next:soon", Kind.BAD_DATE, 5, 9);
        refused("price:>lots", Kind.BAD_AMOUNT, 6, 11);
        refused("product:\"aurora", Kind.UNCLOSED_QUOTE, 8, 15);
    }

    private java.util.List<String> refused(String text, Kind kind, int from, int to) {
        var told = new java.util.ArrayList<String>();
        assertThatExceptionOfType(ListProblem.class)
                .isThrownBy(() -> query(text))
                .satisfies(problem -> {
                    assertThat(problem.kind()).as(text).isEqualTo(kind);
                    assertThat(problem.from()).as(text).isEqualTo(from);
                    assertThat(problem.to()).as(text).isEqualTo(to);
                    told.addAll(problem.expected());
                });
        return told;
    }

    @Test
    void chipsChangeItTermByTerm() {
        var query = query("status:overdue product:aurora-pro status:trial");
        assertThat(query.with("status", "active").text()).isEqualTo("status:active product:aurora-pro");
        assertThat(query.with("status", null).text()).isEqualTo("product:aurora-pro");
        assertThat(query.with("store", "Aurora Shop").text())
                .isEqualTo("status:overdue product:aurora-pro status:trial store:\"Aurora Shop\"");
        assertThat(query.without(1).text()).isEqualTo("status:overdue status:trial");
        assertThat(query.value("product")).contains("aurora-pro");
        assertThat(query.value("scope")).isEmpty();
    }

    @Test
    void knowsWhatNamesNobody() {
        assertThat(query("status:overdue account:acA0aaaaaaaaaaaaaaaaA").namesNobody())
                .isTrue();
        assertThat(query("status:overdue email:ann").namesNobody()).isFalse();
        assertThat(query("ann").namesNobody()).isFalse();
        assertThat(ListQuery.parse(orders, "-name:ann").namesNobody()).isFalse();
        assertThat(query("email:ann").toString()).doesNotContain("ann");
    }
}
