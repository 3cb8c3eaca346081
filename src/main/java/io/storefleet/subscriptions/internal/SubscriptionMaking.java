package io.storefleet.subscriptions.internal;

import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.orders.Fulfillments;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.mirror.Customer;
import io.storefleet.subscriptions.Licence;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.subscriptions.SubscriptionDetail.Attempt;
import io.storefleet.subscriptions.SubscriptionDetail.Costs;
import io.storefleet.subscriptions.SubscriptionDetail.Extras;
import io.storefleet.subscriptions.SubscriptionDetail.Holder;
import io.storefleet.subscriptions.SubscriptionDetail.Initial;
import io.storefleet.subscriptions.SubscriptionDetail.Sight;
import io.storefleet.team.Masked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a subscription what the actor may see of it. */
record SubscriptionMaking(Sight sight) {

    /** @param customer the account as the actor may see it; null where it is not known */
    SubscriptionDetail detail(Subscription subscription, @Nullable Customer customer, List<Attempt> charges) {
        return new SubscriptionDetail(
                subscription.id(),
                subscription.status(),
                subscription.plan(),
                new Costs(
                        subscription.prices(),
                        subscription.perPeriod(),
                        subscription.addons(),
                        subscription.discounts(),
                        subscription.instructions()),
                subscription.schedule(),
                subscription.nextCharge(),
                subscription.payment(),
                subscription.pausing(),
                subscription.reminders(),
                holder(subscription.origin(), customer),
                extras(subscription.extras()),
                charges,
                sight);
    }

    private Holder holder(Subscription.Origin origin, @Nullable Customer customer) {
        var person = customer == null ? null : customer.person();
        var known = customer != null;
        var custom = origin.customReferenceId() == null ? origin.importIdentifier() : origin.customReferenceId();
        return new Holder(
                origin.account(),
                person == null ? (known ? Masked.HIDDEN : null) : name(person),
                person == null ? (known ? Masked.HIDDEN : null) : person.email(),
                initial(origin),
                sight.personal() ? custom : null);
    }

    private static @Nullable String name(Customer.Person person) {
        var name = Stream.of(person.firstName(), person.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? person.company() : name;
    }

    private static @Nullable Initial initial(Subscription.Origin origin) {
        var reference = origin.initialOrderReference();
        return origin.initialOrder() == null
                ? null
                : new Initial(
                        origin.initialOrder().value(),
                        Optional.ofNullable(reference)
                                .map(OrderReference::value)
                                .orElse(null));
    }

    private Extras extras(Subscription.Extras extras) {
        return new Extras(
                values(extras.tags()),
                values(extras.attributes()),
                extras.fulfillments().licenses().stream()
                        .map(licence -> licence.display() == null ? licence.key() : licence.display())
                        .toList());
    }

    /** Names of fields a seller has chosen stay, their values do not. */
    private Map<String, String> values(Map<String, String> texts) {
        if (sight.personal()) {
            return texts;
        }
        var masked = new LinkedHashMap<String, String>();
        texts.keySet().forEach(name -> masked.put(String.valueOf(Masked.text(name)), Masked.HIDDEN));
        return masked;
    }

    /** The keys themselves. */
    static List<Licence> licences(Fulfillments delivered) {
        return delivered.licenses().stream()
                .map(licence -> new Licence(licence.display(), licence.license()))
                .toList();
    }
}
