package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Coupons in the reader's words. */
record CouponWords(Component page) {

    String say(String key, Object... values) {
        return page.getTranslation("coupons." + key, values);
    }

    Formats formats() {
        return Formats.here();
    }

    String reduction(Reduction reduction) {
        return switch (reduction) {
            case Reduction.Percent(var percent) -> {
                var format = NumberFormat.getNumberInstance(
                        page.getUI().map(ui -> ui.getLocale()).orElse(Locale.ENGLISH));
                yield say("percent-off", format.format(percent));
            }
            case Reduction.Flat(var amounts) ->
                amounts.stream()
                        .map(money -> formats().money(money.amount(), money.currency()))
                        .collect(Collectors.joining(" · "));
            case Reduction.Other(var type) -> say("other-discount", type);
        };
    }

    String periods(DiscountPeriods periods) {
        var length = periods.count() == null ? say("periods.all") : say("periods.count", periods.count());
        return periods.immediately() ? say("periods.immediately", length) : length;
    }

    /** Whether it can be used now, as far as dates tell. */
    Badge state(CouponRule rule, Clock clock) {
        var state = rule.state(clock.instant());
        var tone = switch (state) {
            case ACTIVE -> Tone.GOOD;
            case PLANNED -> Tone.INFO;
            case EXPIRED -> Tone.NEUTRAL;
        };
        return new Badge(say("state." + state.word()), tone);
    }

    /** Nobody documents the zone of a coupon's dates: they are UTC, and are never shifted. */
    String minute(Instant at) {
        return new Formats(formats().locale(), ZoneOffset.UTC).time(at);
    }

    Optional<String> find(Exception problem) {
        return problem instanceof CouponProblem known ? Optional.of(of(known)) : Optional.empty();
    }

    String of(Exception problem) {
        return find(problem).orElseGet(() -> page.getTranslation("intents.problem.other"));
    }

    private String of(CouponProblem problem) {
        var key = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var unread = problem.kind() == CouponProblem.Kind.NOT_READ;
        return say("problem." + key, unread ? ChangeWords.unread(page, problem.detail()) : problem.detail());
    }
}
