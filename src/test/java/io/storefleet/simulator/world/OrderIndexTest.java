package io.storefleet.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.world.Purchase.Outcome;
import io.storefleet.simulator.world.Refunding.Refund;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an order's 64 bits say is what the order is; contract §16.7 and §16.9. */
class OrderIndexTest {

    private final SimulatedStore store = new World(new World.Plan(3, 2_000, LocalDate.of(2026, 6, 1)), Map.of())
            .stores()
            .getFirst();
    private final OrderIndex index = store.sales().index();

    @Test
    void holdsEveryOrderOnceByTimeOfCreation() {
        Set<String> ids = new HashSet<>();
        Instant last = Instant.MIN;
        for (int position = 0; position < index.size(); position++) {
            Sale sale = sale(index.at(position));
            assertThat(sale.purchase().at()).isAfterOrEqualTo(last);
            last = sale.purchase().at().minusSeconds(60);
            ids.add(sale.purchase().order());
        }

        assertThat(ids).hasSize(index.size());
        assertThat(store.accounts().stream()
                        .mapToInt(account -> account.orderIds().size())
                        .sum())
                .isEqualTo(index.size());
    }

    @Test
    void saysOfAnOrderWhatItIsWithoutMakingIt() {
        for (int position = 0; position < index.size(); position++) {
            OrderKey key = index.at(position);
            Sale sale = sale(key);
            Purchase purchase = sale.purchase();
            assertThat(store.catalogue().products().get(key.product())).isEqualTo(purchase.product());
            assertThat(key.live()).isEqualTo(sale.account().trade().live());
            assertThat(key.rebill()).isEqualTo(purchase.rebill());
            assertThat(key.returned()).isEqualTo(purchase.outcome() == Outcome.REFUNDED);
            assertThat(key.outcome().charged() || key.outcome() == purchase.outcome())
                    .isTrue();
            assertThat(key.changedDay()).isEqualTo(day(changed(sale)));
            assertThat(store.sales().key(purchase.order())).hasValue(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-01-01", "2022-01-10", "2024-02-29", "2026-05-31", "2026-06-01", "2031-01-01"})
    void bringsEveryOrderOfADayBetweenItsBounds(String date) {
        long day = LocalDate.parse(date).toEpochDay();

        List<Integer> changed = IntStream.range(0, index.size())
                .filter(position -> index.at(position).changedDay() == day)
                .boxed()
                .toList();

        assertThat(changed)
                .allMatch(position -> position >= index.changedFrom(day) && position < index.madeFrom(day + 1));
    }

    private Sale sale(OrderKey key) {
        return store.sales().find(store.sales().id(key)).orElseThrow();
    }

    private static Instant changed(Sale sale) {
        return sale.refunds().isEmpty()
                ? sale.purchase().at()
                : sale.refunds().stream()
                        .map(Refund::at)
                        .max(Instant::compareTo)
                        .orElseThrow();
    }

    private static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }
}
