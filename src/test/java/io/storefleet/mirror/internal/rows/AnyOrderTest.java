package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.testing.StorefleetTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same tellings in any order, in calls of any size and any number of times, end with the same rows. */
@StorefleetTest
class AnyOrderTest {

    private static final int TELLINGS = 60;
    private static final int STEP = 10;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void endsWithTheSameRows(long seed) {
        var random = new Random(seed);
        var tellings = Stream.generate(() -> telling(random)).limit(TELLINGS).toList();
        var shuffled = new ArrayList<>(tellings);
        tellings.stream().filter(_ -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        assertThat(after(shuffled, random)).isEqualTo(after(tellings, random));
    }

    private List<Map<String, Object>> after(List<Consumer<MirrorTables>> tellings, Random random) {
        var at = new MirrorTables(context);
        for (int from = 0; from < tellings.size(); ) {
            int to = Math.min(tellings.size(), from + 1 + random.nextInt(5));
            var call = tellings.subList(from, to);
            at.in(() -> {
                call.forEach(each -> each.accept(at));
                return true;
            });
            from = to;
        }
        return Stream.of("mirror_order", "mirror_subscription", "mirror_account")
                .flatMap(table -> at.rows(table).stream())
                .map(AnyOrderTest::withoutTimes)
                .toList();
    }

    /** When it was told and seen differs, and the moment of a change by some milliseconds. */
    private static Map<String, Object> withoutTimes(Map<String, Object> row) {
        row.keySet()
                .removeAll(List.of(
                        "tenant_id", "store_id", "xmin", "ctid", "as_of", "seen_at", "changed_at", "raw", "json"));
        return row;
    }

    /** Something said at some moment; what is said follows from the moment of the last change. */
    private static Consumer<MirrorTables> telling(Random random) {
        int step = random.nextInt(20);
        int number = random.nextInt(3);
        var account = "acc-" + number;
        Instant changed = NOON.plusSeconds((long) step * STEP).plusMillis(random.nextInt(9));
        Instant asOf = NOON.plusSeconds(1000 + random.nextInt(1000));
        return switch (random.nextInt(5)) {
            case 0, 1 -> orders(number, account, changed, asOf, step);
            case 2 -> subscription(number, account, changed, asOf, step);
            case 3 -> whole(account, step);
            default -> at -> at.writer.accountIds(at.store, List.of(new AccountId(account)), asOf);
        };
    }

    /** Twice in the same call, as a list that shifts while it is read tells. */
    private static Consumer<MirrorTables> orders(int number, String account, Instant changed, Instant asOf, int step) {
        var order = Told.order("ord-" + number, account, changed, "ada" + step + "@example.org");
        var older = Told.order("ord-" + number, account, changed.minusSeconds(500), "before@example.org");
        return at -> at.writer.orders(at.store, step % 2 == 0 ? List.of(order, older) : List.of(older, order), asOf);
    }

    private static Consumer<MirrorTables> subscription(
            int number, String account, Instant changed, Instant asOf, int step) {
        var subscription = Told.subscription("sub-" + number, account, changed, step % 3 == 0 ? "overdue" : "active");
        return at -> at.writer.subscriptions(at.store, List.of(subscription), asOf);
    }

    private static Consumer<MirrorTables> whole(String account, int step) {
        var told = Told.account(account, "Ada", "whole" + step + "@example.org");
        return at -> at.writer.accounts(at.store, List.of(told), NOON.plusSeconds(step));
    }
}
