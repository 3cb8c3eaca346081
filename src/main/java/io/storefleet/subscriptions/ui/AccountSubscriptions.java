package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.subscriptions.SubscriptionBrief;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.AccountSection;
import io.storefleet.uikit.LinesCard;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** The subscriptions of an account, on its page; each leads to its own. */
@org.springframework.stereotype.Component
@Order(1)
class AccountSubscriptions implements AccountSection {

    private static final int MOST = 10;

    private final SubscriptionReads reads;
    private final Rights rights;

    AccountSubscriptions(SubscriptionReads reads, Rights rights) {
        this.reads = reads;
        this.rights = rights;
    }

    @Override
    public Optional<Component> of(UUID store, String account) {
        var where = new StoreId(store);
        if (!AccountId.isValid(account)
                || !rights.decide(Tenancy.actor(), Verb.SUBSCRIPTION_VIEW, where)
                        .allowed()) {
            return Optional.empty();
        }
        var words = SubscriptionWords.of(UI.getCurrent());
        return Optional.of(new LinesCard(words.say("account"), words.say("account.none"), words.say("account.failed"))
                .of(
                        reads.background(),
                        () -> reads.subscriptions().ofAccount(where, new AccountId(account), MOST),
                        each -> line(where, each, words),
                        MOST,
                        new PageLink(Places.here().subscriptionsOf("account:" + account), words.say("account.all"))));
    }

    private static ListItem line(StoreId store, SubscriptionBrief each, SubscriptionWords words) {
        var marks = new ArrayList<Component>();
        marks.add(
                new PageLink(Places.here().subscription(store.value(), each.id().value()), each.product()));
        marks.add(words.state(new SubscriptionState(each.state())));
        if (!each.live()) {
            marks.add(words.data(false));
        }
        var next = each.next() == null ? "" : words.say("account.next", words.day(each.next()));
        return LinesCard.line(marks, next, words.money(each.price()));
    }
}
