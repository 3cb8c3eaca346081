package io.storefleet.mirror.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.mirror.WebhookView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;

/** The webhook of one store: how it is connected, and how it is doing. */
@Route(Places.PREFIX + "/stores/:store/webhook")
@PermitAll
class WebhookPage extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WebhookDesk desk;

    WebhookPage(WebhookDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var store =
                new StoreId(Places.id(event.getRouteParameters().get("store").orElse("")));
        title(getTranslation("webhook.title", desk.name(store)));
        show(store);
    }

    private void show(StoreId store) {
        desk.webhooks().find(store).ifPresentOrElse(webhook -> connected(store, webhook), () -> empty(store));
    }

    private void connected(StoreId store, WebhookView webhook) {
        note(WebhookWords.badge(this, desk.health(webhook)));
        actions(refresh(store), back(store));
        body(new WebhookPanel(webhook, desk.health(webhook), new WebhookActions(desk, store, () -> show(store))));
    }

    private void empty(StoreId store) {
        note("");
        actions(back(store));
        var connect = new Button(getTranslation("webhook.connect"), click -> connect(store));
        connect.addThemeVariants(ButtonVariant.PRIMARY);
        body(new EmptyState(getTranslation("webhook.empty.title"), getTranslation("webhook.empty.text"), connect));
    }

    private void connect(StoreId store) {
        desk.webhooks().connect(store).ifPresent(issued -> new WebhookSecretDialog(issued).open());
        show(store);
    }

    private Button refresh(StoreId store) {
        return new Button(getTranslation("webhook.refresh"), click -> show(store));
    }

    private Button back(StoreId store) {
        return new Button(
                getTranslation("webhook.back"),
                click -> UI.getCurrent().navigate(Places.here().store(store.value())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhook.page");
    }
}
