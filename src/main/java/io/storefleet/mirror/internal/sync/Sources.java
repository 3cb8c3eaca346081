package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.orders.OrderQuery;
import io.storefleet.mirror.internal.rows.MirrorWriter;
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
            var query = days.begin() == null
                    ? ALL.before(end)
                    : ALL.between(days.begin().minusDays(1), end);
            return Fetched.objects(
                    turn.client().orders().page(query, page, size), all -> writer.orders(turn.store(), all, asked));
        }

        @Override
        public @Nullable Long expected(Turn turn) {
            var total = turn.client().orders().page(ALL, 1, 1).total();
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
                    all -> writer.subscriptions(turn.store(), all, asked));
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
