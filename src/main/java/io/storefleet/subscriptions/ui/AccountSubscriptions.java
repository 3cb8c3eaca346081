package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.subscriptions.SubscriptionBrief;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.AccountSection;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** The subscriptions of an account, on its detail; each leads to its own page. */
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
        return AccountId.isValid(account)
                        && rights.decide(Tenancy.actor(), Verb.SUBSCRIPTION_VIEW, where)
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
            add(new H2(getTranslation("subscriptions.account")));
        }

        @Override
        protected void onAttach(AttachEvent attach) {
            reads.background()
                    .run(
                            this,
                            () -> reads.subscriptions().ofAccount(store, account, MOST),
                            this::show,
                            problem -> show(getTranslation("subscriptions.account.failed")));
        }

        private void show(String sentence) {
            var quiet = new Span(sentence);
            quiet.addClassName("sf-quiet");
            add(quiet);
        }

        private void show(List<SubscriptionBrief> subscriptions) {
            if (subscriptions.isEmpty()) {
                show(getTranslation("subscriptions.account.none"));
                return;
            }
            var list = new UnorderedList();
            list.addClassName("sf-lines");
            subscriptions.forEach(each -> list.add(line(each)));
            add(list);
        }

        private ListItem line(SubscriptionBrief each) {
            var words = SubscriptionWords.of(this);
            var place = Places.here().subscription(store.value(), each.id().value());
            var marks = new Div(new PageLink(place, each.product()), words.state(new SubscriptionState(each.state())));
            marks.addClassName("sf-row");
            if (!each.live()) {
                marks.add(words.data(false));
            }
            var about = new Div(marks);
            about.addClassName("sf-line-about");
            if (each.next() != null) {
                var next = new Div(words.say("account.next", words.day(each.next())));
                next.addClassName("sf-quiet");
                about.add(next);
            }
            var price = new Div(words.money(each.price()));
            price.addClassName("sf-line-amount");
            return new ListItem(about, price);
        }
    }
}
