package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.Interrupted;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what events name, by as few calls as there are: batches of orders and subscriptions, accounts one by one. */
@Component
class Rereading {

    private final StoreClients clients;
    private final Clock clock;

    Rereading(StoreClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** Outside any transaction. */
    Reread of(StoreId store, Plan plan) {
        var reading = new Reading();
        var asked = clock.instant();
        if (!plan.orderIds().isEmpty()
                || !plan.subscriptionIds().isEmpty()
                || !plan.accountIds().isEmpty()) {
            reading.all(clients.client(store).with(CallOptions.job()), plan);
        }
        var problem = reading.problem;
        if (problem != null) {
            clients.troubled(store, problem);
        }
        return new Reread(asked, reading.orders, reading.subscriptions, reading.accounts, reading.failed, problem);
    }

    /** One round of calls; the first that gives no usable answer ends it. */
    private static final class Reading {

        private final List<Order> orders = new ArrayList<>();
        private final List<Subscription> subscriptions = new ArrayList<>();
        private final List<Account> accounts = new ArrayList<>();
        private final Set<String> failed = new HashSet<>();
        private @Nullable FastSpringException problem;

        void all(FastSpring client, Plan plan) {
            var orderIds = plan.orderIds();
            var subscriptionIds = plan.subscriptionIds();
            orderIds.stream().map(OrderId::value).forEach(failed::add);
            subscriptionIds.stream().map(SubscriptionId::value).forEach(failed::add);
            plan.accountIds().stream().map(AccountId::value).forEach(failed::add);
            try {
                if (!orderIds.isEmpty()) {
                    sort(client.orders().get(orderIds), orders);
                }
                if (!subscriptionIds.isEmpty()) {
                    sort(client.subscriptions().get(subscriptionIds), subscriptions);
                }
                plan.accountIds().forEach(id -> account(client, id));
            } catch (Interrupted stopped) {
                throw stopped;
            } catch (FastSpringException noAnswer) {
                problem = noAnswer;
            }
        }

        private <T> void sort(Collection<ItemResult<T>> results, List<T> good) {
            for (var result : results) {
                if (result instanceof ItemResult.Success<T>(var id, var value)) {
                    good.add(value);
                    failed.remove(id);
                }
            }
        }

        private void account(FastSpring client, AccountId id) {
            try {
                accounts.add(client.accounts().get(id));
                failed.remove(id.value());
            } catch (RequestRefused unknown) {
                // Stays among the failed: one refusal does not prove that there is no such account.
            }
        }
    }
}
