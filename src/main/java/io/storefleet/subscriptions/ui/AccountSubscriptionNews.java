package io.storefleet.subscriptions.ui;

import io.storefleet.fastspring.AccountId;
import io.storefleet.subscriptions.SubscriptionDays;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.AccountNews;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an account's timeline when its subscriptions began and ended. */
@Component
record AccountSubscriptionNews(SubscriptionReads reads, Rights rights, Clock clock) implements AccountNews {

    private static final int MOST = 100;

    @Override
    public TimelineSource of(UUID store, String account) {
        var where = new StoreId(store);
        if (!rights.decide(Tenancy.actor(), Verb.SUBSCRIPTION_VIEW, where).allowed()) {
            return TimelineSource.of(List.of());
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return TimelineSource.of(reads.subscriptions().daysOfAccount(where, new AccountId(account), MOST).stream()
                .flatMap(days -> Stream.of(
                                news(where, days, days.begun(), "began", Tone.GOOD),
                                news(where, days, days.canceled(), "canceled", Tone.WARN),
                                news(where, days, days.ended(), "ended", Tone.WARN))
                        .flatMap(List::stream)
                        .filter(each -> each.day() != null && !each.day().isAfter(today)))
                .toList());
    }

    private static List<Happening> news(
            StoreId store, SubscriptionDays of, @Nullable LocalDate day, String word, Tone tone) {
        if (day == null) {
            return List.of();
        }
        var id = of.id().value();
        var told = Happening.on(
                day,
                id + word,
                tone,
                page -> page.getTranslation(
                        "subscriptions.news.of-account",
                        of.product(),
                        page.getTranslation("subscriptions.news." + word)));
        return List.of(told.leading(places -> places.subscription(store.value(), id)));
    }
}
