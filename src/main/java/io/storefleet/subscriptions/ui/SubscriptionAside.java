package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.storefleet.fastspring.subscriptions.Interval;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.subscriptions.SubscriptionDetail.Initial;
import io.storefleet.team.Masked;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The short facts of a subscription: whose it is, its days, how it is paid, what FastSpring writes, what it is known by. */
final class SubscriptionAside {

    private final SubscriptionDetail it;
    private final StoreId store;
    private final SubscriptionWords words;

    SubscriptionAside(SubscriptionDetail it, StoreId store, SubscriptionWords words) {
        this.it = it;
        this.store = store;
        this.words = words;
    }

    List<Card> cards() {
        var cards = new ArrayList<Card>();
        cards.add(holder());
        cards.add(days());
        cards.add(payment());
        cards.add(reminders());
        cards.add(known());
        if (!it.extras().tags().isEmpty() || !it.extras().attributes().isEmpty()) {
            var facts = new Facts();
            sorted(it.extras().tags()).forEach(tag -> facts.fact(tag.getKey(), tag.getValue()));
            sorted(it.extras().attributes()).forEach(each -> facts.fact(each.getKey(), each.getValue()));
            cards.add(new Card(words.say("tags"), facts));
        }
        return cards;
    }

    private static List<Map.Entry<String, String>> sorted(Map<String, String> texts) {
        return texts.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    private Card holder() {
        var holder = it.holder();
        var facts = new Facts()
                .fact(words.say("fact.name"), holder.name())
                .fact(words.say("fact.email"), copyable(holder.email()));
        var card = new Card(words.say("holder"), facts);
        if (!it.sight().personal()) {
            var masked = new Badge(words.say("masked"), Tone.NEUTRAL);
            masked.setTitle(words.say("masked.text", "account.personal"));
            card.beside(masked);
        }
        if (holder.account() != null && it.sight().account()) {
            card.beside(new PageLink(
                    Places.here().account(store.value(), holder.account().value()), words.say("holder.account")));
        } else if (holder.account() != null) {
            facts.fact(words.say("fact.account"), new Copyable(holder.account().value()));
        }
        return card;
    }

    private Card days() {
        var schedule = it.schedule();
        var facts = new Facts().fact(words.say("fact.begin"), words.day(schedule.begin()));
        day(facts, "next", schedule.next());
        day(facts, "canceled", schedule.canceled());
        day(facts, "end", schedule.end());
        day(facts, "deactivation", schedule.deactivation());
        day(facts, "pause", it.pausing().pauseDate());
        day(facts, "resume", it.pausing().resumeDate());
        if (schedule.sequence() != null) {
            facts.fact(
                    words.say("fact.sequence"),
                    schedule.periods() == null
                            ? words.say("fact.sequence.endless", schedule.sequence())
                            : words.say("fact.sequence.of", schedule.sequence(), schedule.periods()));
        }
        return new Card(words.say("days"), facts);
    }

    private void day(Facts facts, String key, @Nullable LocalDate day) {
        if (day != null) {
            facts.fact(words.say("fact." + key), words.day(day));
        }
    }

    private Card payment() {
        var facts = new Facts()
                .fact(words.say("fact.method"), words.payment(it.payment()))
                .fact(
                        words.say("fact.renews"),
                        Boolean.TRUE.equals(it.plan().adhoc())
                                ? words.say("renews.managed")
                                : words.say(
                                        Boolean.FALSE.equals(it.plan().autoRenew())
                                                ? "renews.manual"
                                                : "renews.automatic"));
        var decline = it.status().declineReason();
        if (decline != null) {
            facts.fact(words.say("fact.decline"), words.decline(decline));
        }
        return new Card(words.say("payment"), facts);
    }

    private Card reminders() {
        var reminders = it.reminders();
        var next = it.nextCharge();
        var facts = new Facts();
        if (next.notificationDate() != null) {
            var type = next.notificationType() == null ? "" : next.notificationType();
            facts.fact(
                    words.say("fact.notice"),
                    words.day(next.notificationDate()) + " · "
                            + words.known("notice." + type.toLowerCase(Locale.ROOT), type));
        }
        before(facts, "reminder", reminders.payment());
        before(facts, "trial-reminder", reminders.trial());
        var overdue = reminders.overdue();
        if (overdue != null && overdue.total() != null) {
            facts.fact(
                    words.say("fact.dunning"),
                    words.say(
                            "fact.dunning.sent",
                            overdue.sent() == null ? 0 : overdue.sent(),
                            overdue.total(),
                            words.every(overdue.interval())));
        }
        var setting = reminders.cancellation();
        if (setting != null) {
            var value = setting.cancellation().value();
            facts.fact(
                    words.say("fact.unpaid"),
                    words.known("ends." + value.toLowerCase(Locale.ROOT).replace('_', '-'), value));
        }
        return new Card(words.say("reminders"), facts);
    }

    private void before(Facts facts, String key, @Nullable Interval interval) {
        if (interval != null) {
            facts.fact(words.say("fact." + key), words.say("fact.before", words.interval(interval)));
        }
    }

    private Card known() {
        var facts = new Facts().fact(words.say("fact.id"), new Copyable(it.id().value()));
        var plan = it.plan();
        if (plan.product() != null) {
            facts.fact(words.say("fact.product"), new Copyable(plan.product().value()));
        }
        if (plan.sku() != null) {
            facts.fact(words.say("fact.sku"), plan.sku());
        }
        var initial = it.holder().initialOrder();
        if (initial != null) {
            facts.fact(words.say("fact.initial"), initial(initial));
        }
        if (it.holder().customReference() != null) {
            facts.fact(words.say("fact.custom"), copyable(it.holder().customReference()));
        }
        var changed = it.status().changed();
        facts.fact(
                words.say("fact.changed"),
                changed == null ? null : words.formats().time(changed));
        return new Card(words.say("known"), facts);
    }

    private Component initial(Initial initial) {
        var name = initial.reference() == null ? initial.id() : initial.reference();
        return it.sight().orders()
                ? new PageLink(Places.here().order(store.value(), initial.id()), name)
                : new Copyable(name);
    }

    private Component copyable(@Nullable String text) {
        return text == null || text.isBlank() || text.contains(Masked.HIDDEN)
                ? new Span(text == null || text.isBlank() ? SubscriptionWords.NONE : text)
                : new Copyable(text);
    }
}
