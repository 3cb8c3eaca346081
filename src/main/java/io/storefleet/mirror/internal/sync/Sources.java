package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.orders.OrderQuery;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.mirror.internal.rows.MirrorWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of a store as the service has them. */
final class Sources {

    private Sources() {}

    /** Orders of some days; live and test, which is always said, and which makes the service send whole orders. */
    record Orders(MirrorWriter writer) implements ListSpec.Source {

        private static final OrderQuery ALL = OrderQuery.of(Scope.ALL);

        @Override
        public Fetched page(Turn turn, Pass pass, int page, int size) {
            var days = DayWindow.parse(pass.part());
            var asked = turn.now();
            // Nobody says whether the first and the last day count.
            var end = days.end().plusDays(1);
            var query = ALL.between(days.begin().minusDays(1), end);
            return Fetched.objects(
                    turn.client().orders().page(query, page, size), all -> writer.orders(turn.store(), all, asked));
        }

        @Override
        public @Nullable Long expected(Turn turn) {
            var total = turn.client()
                    .orders()
                    .page(ALL.since(DayWindow.oldest(turn).minusDays(1)), 1, 1)
                    .total();
            return total.isPresent() ? (long) total.getAsInt() : null;
        }
    }

    /** All subscriptions, or those to which something happened. */
    record Subscriptions(MirrorWriter writer) implements ListSpec.Source {

        @Override
        public Fetched page(Turn turn, Pass pass, int page, int size) {
            var asked = turn.now();
            return Fetched.objects(
                    turn.client().subscriptions().page(Happenings.query(pass), page, size),
                    all -> writer.subscriptions(turn.store(), kept(all, turn.keptSince()), asked));
        }

        /** Without those that ended so long ago that they are not kept. */
        private static List<Subscription> kept(List<Subscription> all, LocalDate since) {
            return all.stream().filter(each -> ended(each).isAfter(since)).toList();
        }

        private static LocalDate ended(Subscription each) {
            var schedule = each.schedule();
            if (!each.status().state().equals(SubscriptionState.DEACTIVATED)) {
                return LocalDate.MAX;
            }
            return Stream.of(
                            schedule.deactivation(),
                            schedule.end(),
                            day(each.status().changed()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(LocalDate.MAX);
        }

        private static @Nullable LocalDate day(@Nullable Instant changed) {
            return changed == null ? null : LocalDate.ofInstant(changed, ZoneOffset.UTC);
        }
    }

    /** The ids of all accounts. */
    record Accounts(MirrorWriter writer) implements ListSpec.Source {

        @Override
        public Fetched page(Turn turn, Pass pass, int page, int size) {
            var asked = turn.now();
            return Fetched.ids(
                    turn.client().accounts().ids(page, size), all -> writer.accountIds(turn.store(), all, asked));
        }
    }
}
