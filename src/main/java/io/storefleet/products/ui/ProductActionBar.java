package io.storefleet.products.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.products.ProductActions.Standing;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Notices;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** What can be done to a product, by who looks at it. */
final class ProductActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private record Offers(Standing standing, Map<String, String> names) {}

    private final transient ProductTools tools;

    ProductActionBar(ProductDetailView page, ProductTools tools, StoreId store, ProductPath path, int coupons) {
        this.tools = tools;
        addClassName("sf-row");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("products.actions"));
        var dialogs = new ProductDialogs(page, tools, store, page::sent);
        offer("product.edit", () -> tools.actions().standing(store, path), now -> dialogs.edit(path, now));
        offer("product.price", () -> tools.actions().standing(store, path), now -> dialogs.price(path, now));
        offer(
                "product.offers",
                () -> new Offers(
                        tools.actions().offers(store, path), tools.products().names(store)),
                now -> dialogs.offers(path, now.standing(), now.names()));
        offer(
                "product.delete",
                () -> tools.actions().standing(store, path),
                now -> dialogs.delete(path, now.basis(), coupons));
    }

    /** What a dialog shows is read when it is asked for. */
    private <T> void offer(String kind, Callable<T> reading, Function<T, ChangeDialog> made) {
        var button = new Button(ChangeWords.kind(this, kind));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> tools.background()
                .run(
                        this,
                        reading,
                        now -> {
                            button.setEnabled(true);
                            made.apply(now).open();
                        },
                        problem -> {
                            button.setEnabled(true);
                            Notices.problem(new FieldWords(this).of(problem));
                        }));
        add(button);
    }
}
