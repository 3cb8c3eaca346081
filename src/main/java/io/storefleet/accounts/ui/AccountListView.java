package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ui.ListPage;
import io.storefleet.store.StoreView;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.PlainButton;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** The accounts of one store or of many, as the copies have them; from here one asks a store itself. */
@Route(Places.PREFIX + "/accounts")
@PermitAll
class AccountListView extends ListPage {

    private static final long serialVersionUID = 1L;

    private final transient AccountListTools tools;

    @Autowired
    AccountListView(AccountListTools tools) {
        this(tools, new PlainButton());
    }

    private AccountListView(AccountListTools tools, Button links) {
        super(tools.desk(), "accounts", links);
        this.tools = tools;
        var scope = tools.rights().permittedStores(Tenancy.actor(), Verb.LINK_CREATE);
        var stores = tools.stores().visible();
        links.setText(getTranslation("accounts.links.these"));
        links.setDisableOnClick(true);
        links.setVisible(stores.stream().map(StoreView::id).anyMatch(scope::contains));
        links.addClickListener(click -> new LinksForThese(this, tools, links).make(selection()));
        alsoOffer(own(stores).toArray(Component[]::new));
    }

    private List<Component> own(List<StoreView> stores) {
        List<Component> own = new ArrayList<>();
        var live = readable(stores, Verb.ACCOUNT_VIEW);
        if (!live.isEmpty()) {
            own.add(new PlainButton(
                    getTranslation("accounts.ask"),
                    click -> new StoreChoice(this, live, getTranslation("accounts.ask"))
                            .choose(store ->
                                    UI.getCurrent().navigate(Places.here().accounts(store.value())))));
        }
        var writable = readable(stores, Verb.ACCOUNT_PERSONAL).stream()
                .filter(store -> tools.accounts().actions().offered(store.id()).contains("account.create"))
                .toList();
        if (!writable.isEmpty()) {
            var create = new PlainButton(
                    getTranslation("accounts.create"),
                    click -> new StoreChoice(this, writable, getTranslation("accounts.create"))
                            .choose(store -> new CreateDialog(this, tools.accounts(), store).open()));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            own.addFirst(create);
        }
        return own;
    }

    private List<StoreView> readable(List<StoreView> stores, Verb verb) {
        var scope = tools.rights().permittedStores(Tenancy.actor(), verb);
        return stores.stream().filter(store -> scope.contains(store.id())).toList();
    }

    @Override
    protected String place(Places places, ListRow.RowId row) {
        return places.account(row.store().value(), row.id());
    }

    @Override
    protected String place(Places places) {
        return places.accounts();
    }
}
