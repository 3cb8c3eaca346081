package io.storefleet.orders.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.AccountId;
import io.storefleet.orders.OrderBrief;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.AccountSection;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** The latest orders of an account, on its detail; each leads to its own page. */
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
        return AccountId.isValid(account)
                        && rights.decide(Tenancy.actor(), Verb.ORDER_VIEW, where)
                                .allowed()
                ? Optional.of(new Part(where, new AccountId(account)))
                : Optional.empty();
    }

    private final class Part extends Div {

        private static final long serialVersionUID = 1L;

        private final transient StoreId store;
        private final transient AccountId account;

        Part(StoreId store, AccountId account) {
            this.store = store;
            this.account = account;
            addClassNames("sf-stack", "sf-charges");
            add(new H2(getTranslation("orders.account")));
        }

        @Override
        protected void onAttach(AttachEvent attach) {
            reads.background()
                    .run(
                            this,
                            () -> reads.orders().ofAccount(store, account, MOST),
                            this::show,
                            problem -> show(getTranslation("orders.account.failed")));
        }

        private void show(String sentence) {
            var quiet = new Span(sentence);
            quiet.addClassName("sf-quiet");
            add(quiet);
        }

        private void show(List<OrderBrief> orders) {
            if (orders.isEmpty()) {
                show(getTranslation("orders.account.none"));
                return;
            }
            var list = new UnorderedList();
            list.addClassName("sf-lines");
            orders.forEach(order -> list.add(line(order)));
            add(list);
        }

        private ListItem line(OrderBrief order) {
            var words = OrderWords.of(this);
            var name = order.reference() == null ? order.id().value() : order.reference();
            var marks = new Div(
                    new PageLink(Places.here().order(store.value(), order.id().value()), name));
            marks.addClassName("sf-row");
            if (!order.completed()) {
                marks.add(new Badge(words.say("state.open"), Tone.WARN));
            }
            if (order.returned()) {
                marks.add(new Badge(words.say("state.with-return"), Tone.INFO));
            }
            if (!order.live()) {
                marks.add(new Badge(words.say("test"), Tone.WARN));
            }
            var when = new Div(
                    order.at() == null ? OrderWords.NONE : words.formats().time(order.at()));
            when.addClassName("sf-quiet");
            var about = new Div(marks, when);
            about.addClassName("sf-line-about");
            var total = new Div(words.money(order.total()));
            total.addClassName("sf-line-amount");
            return new ListItem(about, total);
        }
    }
}
