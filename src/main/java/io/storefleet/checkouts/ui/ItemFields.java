package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.checkouts.CartProblem.Field;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.sessions.CartItem;
import io.storefleet.mirror.MirrorProducts.Product;
import io.storefleet.uikit.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One item of a cart: product, quantity, a price of its own, and what is rarely needed folded below. */
final class ItemFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Product> known;
    private final ComboBox<String> product = new ComboBox<>();
    private final TextField quantity = new TextField();
    private final TextField price = new TextField();
    private final TermFields terms = new TermFields();
    private final Button remove = new Button();

    ItemFields(List<Product> products, Consumer<ItemFields> removed) {
        known = products.stream().collect(Collectors.toMap(Product::path, each -> each));
        addClassNames("sf-stack", "sf-cart-item");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("item"));
        product.setLabel(text("product"));
        product.setHelperText(text("product.help"));
        product.setItems(products.stream().map(Product::path).toList());
        product.setItemLabelGenerator(this::label);
        product.setAllowCustomValue(true);
        product.addCustomValueSetListener(
                typed -> product.setValue(typed.getDetail().strip()));
        product.addValueChangeListener(change -> chosen());
        quantity.setLabel(text("quantity"));
        quantity.setAllowedCharPattern("[0-9]");
        quantity.setValue("1");
        price.setLabel(text("price"));
        chosen();
        remove.setText(text("remove"));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        remove.addClassName("sf-start");
        remove.addClickListener(click -> removed.accept(this));
        var row = new Div(product, quantity, price);
        row.addClassNames("sf-fields", "sf-fields-narrow");
        add(row, terms, remove);
    }

    private String label(String path) {
        var found = known.get(path);
        return found == null || found.name().equals(path) ? path : found.name() + " (" + path + ")";
    }

    private void chosen() {
        product.setInvalid(false);
        var found = product.getValue() == null ? null : known.get(product.getValue());
        price.setHelperText(
                found == null || found.prices().isEmpty()
                        ? text("price.help")
                        : getTranslation(
                                "checkouts.item.price.catalogue", PriceText.write(found.prices(), getLocale())));
    }

    void removable(boolean value) {
        remove.setVisible(value);
    }

    void focus() {
        product.focus();
    }

    /** Null when a field is wrong, which says so. */
    @Nullable CartItem read() {
        var path = Objects.requireNonNullElse(product.getValue(), "");
        product.setErrorMessage(text(path.isEmpty() ? "product.missing" : "product.invalid"));
        product.setInvalid(!ProductPath.isValid(path));
        var count = Numbers.whole(quantity.getValue());
        quantity.setErrorMessage(text("quantity.invalid"));
        quantity.setInvalid(count == null || count < 1);
        var amounts = PriceText.read(price.getValue(), getLocale());
        price.setErrorMessage(text("price.invalid"));
        price.setInvalid(amounts == null);
        var pricing = terms.read(amounts == null ? List.of() : amounts);
        if (product.isInvalid() || count == null || quantity.isInvalid() || amounts == null || pricing.isEmpty()) {
            return null;
        }
        var own = pricing.get();
        return new CartItem(new ProductPath(path), count, Map.of(), TermFields.isOwn(own) ? own : null);
    }

    /** Says at the field what the service finds wrong; false where it has none for it. */
    boolean problem(Field where, String sentence) {
        switch (where) {
            case PRODUCT -> {
                product.setErrorMessage(sentence);
                product.setInvalid(true);
                product.focus();
            }
            case QUANTITY -> wrong(quantity, sentence);
            case PRICE -> wrong(price, sentence);
            default -> {
                return terms.problem(where, sentence);
            }
        }
        return true;
    }

    private static void wrong(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    private String text(String key) {
        return getTranslation("checkouts.item." + key);
    }
}
