package io.storefleet.mirror.internal.rows;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.subscriptions.Addon;
import io.storefleet.fastspring.subscriptions.AppliedDiscount;
import io.storefleet.fastspring.subscriptions.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a subscription into its row. */
final class SubscriptionTelling {

    private SubscriptionTelling() {}

    static Telling of(Subscription subscription, Instant asOf) {
        var status = subscription.status();
        var origin = subscription.origin();
        var cells = new Cells()
                .text(64, text(origin.account(), id -> id.value()))
                .text(64, text(origin.initialOrder(), id -> id.value()))
                .whole(Optional.ofNullable(Cells.fit(31, status.state().value()))
                        .orElse(""))
                .flag(status.active())
                .flag(!Boolean.FALSE.equals(status.live()));
        plan(cells, subscription);
        schedule(cells, subscription);
        var next = subscription.nextCharge().total().money();
        cells.currency(next == null ? null : next.currency())
                .money(next)
                .whole(subscription.schedule().sequence())
                .text(63, text(status.declineReason(), reason -> reason.value()))
                .text(63, subscription.payment().type())
                .text(31, subscription.payment().cardEnding())
                .texts(255, coupons(subscription));
        var words = words(subscription);
        cells.whole(words.open()).whole(words.personal());
        return Telling.of(subscription.id().value(), status.changed(), asOf, cells, RawJson.of(subscription.raw()));
    }

    private static void plan(Cells cells, Subscription subscription) {
        var plan = subscription.plan();
        var interval = subscription.schedule().interval();
        cells.text(255, text(plan.product(), ProductPath::value))
                .text(255, plan.display())
                .whole(plan.quantity())
                .flag(plan.adhoc())
                .flag(plan.autoRenew())
                .currency(subscription.prices().currency())
                .money(subscription.prices().price().money())
                .money(subscription.perPeriod())
                .text(31, interval == null ? null : interval.unit().value())
                .whole(interval == null ? null : interval.length());
    }

    private static void schedule(Cells cells, Subscription subscription) {
        var schedule = subscription.schedule();
        var next = subscription.nextCharge().date();
        cells.day(schedule.begin())
                .day(next == null ? schedule.next() : next)
                .day(schedule.end())
                .day(schedule.canceled())
                .day(schedule.deactivation());
    }

    /** Products can bring discounts of their own; those are no coupons. */
    private static List<String> coupons(Subscription subscription) {
        var products = Stream.concat(
                        Stream.ofNullable(subscription.plan().product()),
                        subscription.addons().stream().map(Addon::product).filter(Objects::nonNull))
                .map(ProductPath::value)
                .toList();
        return Stream.concat(
                        subscription.discounts().stream(),
                        subscription.addons().stream().flatMap(addon -> addon.discounts().stream()))
                .map(AppliedDiscount::path)
                .filter(Objects::nonNull)
                .filter(path -> !products.contains(path))
                .distinct()
                .toList();
    }

    private static SearchText words(Subscription subscription) {
        var origin = subscription.origin();
        var words = new SearchText()
                .id(subscription.id().value())
                .id(text(origin.account(), id -> id.value()))
                .id(text(origin.initialOrder(), id -> id.value()))
                .key(text(origin.initialOrderReference(), reference -> reference.value()))
                .key(origin.importIdentifier())
                .key(origin.customReferenceId())
                .key(text(subscription.plan().product(), ProductPath::value))
                .key(subscription.plan().sku())
                .words(subscription.plan().display())
                .words(subscription.status().state().value())
                .words(subscription.payment().cardEnding());
        subscription.addons().forEach(each -> words.key(text(each.product(), ProductPath::value)));
        return words;
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }
}
