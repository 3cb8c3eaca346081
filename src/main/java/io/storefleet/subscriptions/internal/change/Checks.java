package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Addon;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.subscriptions.SubscriptionChange.Discount;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.subscriptions.SubscriptionChange.Transfer;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the service would refuse, or what nobody can want, before anything is sent. */
@Component
class Checks {

    private static final int MOST_PERIODS = 120;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final Clock clock;

    Checks(Clock clock) {
        this.clock = clock;
    }

    /** @throws SubscriptionProblem when the change does not fit */
    void check(Subscription now, SubscriptionChange change) {
        var state = now.status().state();
        var canceled = state.equals(SubscriptionState.CANCELED);
        var ended = state.equals(SubscriptionState.DEACTIVATED);
        refuse(ended && !(change instanceof Convert), Kind.ENDED);
        switch (change) {
            case Cancel(boolean atOnce) -> refuse(canceled && !atOnce, Kind.ALREADY_CANCELED);
            case Uncancel() -> refuse(!canceled, Kind.NOT_CANCELED);
            case Pause(int periods) -> {
                refuse(canceled, Kind.CANCELED);
                refuse(Pauses.pausedOrWillBe(now), Kind.PAUSED_ALREADY);
                refuse(periods < 1 || periods > MOST_PERIODS, Kind.PERIODS_INVALID);
            }
            case Resume() -> refuse(!Pauses.pausedOrWillBe(now), Kind.NOT_PAUSED);
            case Charge() -> refuse(!Boolean.TRUE.equals(now.plan().adhoc()), Kind.NOT_MANAGED);
            case Convert() -> {
                refuse(!ended, Kind.NOT_ENDED);
                refuse(now.schedule().canceled() != null, Kind.NOT_CONVERTIBLE);
            }
            case Transfer transfer -> check(transfer);
            case Plan plan -> {
                refuse(canceled, Kind.CANCELED);
                check(now, plan);
            }
        }
    }

    private void check(Subscription now, Plan plan) {
        refuse(plan.quantity() != null && plan.quantity() < 1, Kind.QUANTITY_INVALID);
        refuse(plan.product() != null && !ProductPath.isValid(plan.product()), Kind.PRODUCT_INVALID);
        refuse(isPast(plan.next()), Kind.DAY_PAST);
        refuse(isPast(plan.end()), Kind.END_PAST);
        refuse(plan.next() != null && plan.prorated(), Kind.DAY_AND_PRORATED);
        if (plan.price() != null) {
            checkPrice(plan.price(), now.prices().currency(), plan.currency());
        }
        var there = Snapshot.of(now);
        check(plan.addons(), plan.discount(), now.prices().currency());
        var same = Snapshot.wanted(plan, there).entrySet().stream()
                .allMatch(each -> each.getValue().equals(there.get(each.getKey())));
        refuse(same && plan.coupons() == null && plan.discount() == null, Kind.NOTHING_CHANGED);
    }

    private static void check(Transfer transfer) {
        var person = transfer.person();
        refuse(transfer.to() == null && person == null, Kind.NOBODY);
        refuse(person != null && !EMAIL.matcher(person.email()).matches(), Kind.EMAIL_INVALID);
    }

    private static void check(List<Addon> addons, @Nullable Discount discount, @Nullable String currency) {
        addons.forEach(addon -> {
            if (addon.quantity() < 0 || !ProductPath.isValid(addon.product())) {
                throw new SubscriptionProblem(Kind.ADDON_INVALID, addon.product());
            }
        });
        if (discount != null) {
            var periods = discount.periods();
            var over = discount.percent() && discount.size().compareTo(ALL) > 0;
            refuse(discount.size().signum() <= 0 || over || periods != null && periods < 1, Kind.DISCOUNT_INVALID);
            if (!discount.percent()) {
                checkPrice(discount.size(), currency, currency);
            }
        }
    }

    private static void checkPrice(BigDecimal price, @Nullable String currency, @Nullable String shown) {
        refuse(price.signum() < 0 || currency == null || !currency.equals(shown), Kind.PRICE_INVALID);
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        if (price.stripTrailingZeros().scale() > decimals) {
            throw new SubscriptionProblem(Kind.PRICE_INVALID, currency + " " + decimals);
        }
    }

    /** FastSpring's days are UTC days. */
    private boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    private static void refuse(boolean doesNotFit, Kind kind) {
        if (doesNotFit) {
            throw new SubscriptionProblem(kind);
        }
    }
}
