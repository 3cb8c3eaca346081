package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.NotAllowed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Unreachable;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.subscriptions.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read again because events named it.
 *
 * @param asked when the reading began
 * @param failed ids of the objects that could not be read
 * @param problem what kept the rest from being read; null when all were asked for
 */
record Reread(
        Instant asked,
        List<Order> orders,
        List<Subscription> subscriptions,
        List<Account> accounts,
        Set<String> failed,
        @Nullable FastSpringException problem) {

    Reread {
        orders = List.copyOf(orders);
        subscriptions = List.copyOf(subscriptions);
        accounts = List.copyOf(accounts);
        failed = Set.copyOf(failed);
    }

    /** Whether what was not read could not be read because of the store or the line to it, whatever was asked for. */
    boolean outage() {
        return switch (problem) {
            case Throttled _, Unreachable _, CredentialsRefused _, NotAllowed _ -> true;
            case null, default -> false;
        };
    }

    @Override
    public String toString() {
        return "Reread[" + failed.size() + " failed]";
    }
}
