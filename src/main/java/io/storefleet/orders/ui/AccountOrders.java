package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import io.storefleet.fastspring.AccountId;
import io.storefleet.orders.OrderBrief;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.AccountSection;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.LinesCard;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** The latest orders of an account, on its page; each leads to its own. */
@org.springframework.stereotype.Component
@Order(2)
class AccountOrders implements AccountSection {

    private static final int MOST = 10;

    private final OrderReads reads;
    private final Rights rights;

    AccountOrders(OrderReads reads, Rights rights) {
        this.reads = reads;
        this.rights = rights;
    }

    @Override
    public Optional<Component> of(UUID store, String account) {
        var where = new StoreId(store);
        if (!AccountId.isValid(account)
                || !rights.decide(Tenancy.actor(), Verb.ORDER_VIEW, where).allowed()) {
            return Optional.empty();
        }
        var words = OrderWords.of(UI.getCurrent());
        return Optional.of(new LinesCard(words.say("account"), words.say("account.none"), words.say("account.failed"))
                .of(
                        reads.background(),
                        () -> reads.orders().ofAccount(where, new AccountId(account), MOST),
                        order -> line(where, order, words),
                        MOST,
                        new PageLink(Places.here().ordersOf("account:" + account), words.say("account.all"))));
    }

    private static ListItem line(StoreId store, OrderBrief order, OrderWords words) {
        var name = order.reference() == null ? order.id().value() : order.reference();
        var marks = new ArrayList<Component>();
        marks.add(new PageLink(Places.here().order(store.value(), order.id().value()), name));
        if (!order.completed()) {
            marks.add(new Badge(words.say("state.open"), Tone.WARN));
        }
        if (order.returned()) {
            marks.add(new Badge(words.say("state.with-return"), Tone.INFO));
        }
        if (!order.live()) {
            marks.add(new Badge(words.say("test"), Tone.WARN));
        }
        var at = order.at() == null ? OrderWords.NONE : words.formats().time(order.at());
        return LinesCard.line(marks, at, words.money(order.total()));
    }
}
