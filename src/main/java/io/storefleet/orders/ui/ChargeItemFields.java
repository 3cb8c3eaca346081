package io.storefleet.orders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.mirror.MirrorProducts.Product;
import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.OrderProblem;
import io.storefleet.uikit.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One item of an order that is to be charged. */
final class ChargeItemFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Product> known;
    private final ComboBox<String> product = new ComboBox<>();
    private final TextField quantity = new TextField();
    private final TextField price = new TextField();
    private final Button remove = new Button();

    ChargeItemFields(List<Product> products, Runnable changed, Consumer<ChargeItemFields> removed) {
        known = products.stream().collect(Collectors.toMap(Product::path, each -> each));
        addClassName("sf-stack");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("item"));
        product.setLabel(text("product"));
        product.setItems(products.stream().map(Product::path).toList());
        product.setItemLabelGenerator(this::name);
        product.setAllowCustomValue(true);
        product.addCustomValueSetListener(
                typed -> product.setValue(typed.getDetail().strip()));
        quantity.setLabel(text("quantity"));
        quantity.setAllowedCharPattern("[0-9]");
        quantity.setValue("1");
        price.setLabel(text("price"));
        price.setHelperText(text("price.help"));
        product.addValueChangeListener(change -> changed.run());
        quantity.addValueChangeListener(change -> changed.run());
        price.addValueChangeListener(change -> changed.run());
        remove.setText(text("item.remove"));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        remove.addClassName("sf-start");
        remove.addClickListener(click -> removed.accept(this));
        product.addClassName("sf-whole-line");
        var row = new Div(product, quantity, price);
        row.addClassNames("sf-fields", "sf-fields-narrow");
        add(row, remove);
    }

    private String name(String path) {
        var found = known.get(path);
        return found == null || found.name().equals(path) ? path : found.name() + " (" + path + ")";
    }

    void removable(boolean value) {
        remove.setVisible(value);
    }

    void focus() {
        product.focus();
    }

    String path() {
        return Objects.requireNonNullElse(product.getValue(), "");
    }

    String name() {
        var found = known.get(path());
        return found == null ? path() : found.name();
    }

    @Nullable Integer quantity() {
        return Numbers.whole(quantity.getValue());
    }

    /** What one costs in the currency, as far as that is known: the own price, else the catalogue's. */
    Optional<BigDecimal> each(String currency) {
        if (!price.getValue().isBlank()) {
            return Optional.ofNullable(Numbers.amount(price.getValue(), getLocale()));
        }
        return Optional.ofNullable(known.get(path())).stream()
                .flatMap(found -> found.prices().stream())
                .filter(money -> money.currency().equals(currency))
                .map(Money::amount)
                .findFirst();
    }

    /** Null when a field is wrong, which says so. */
    ChargeWish.@Nullable Item read() {
        product.setErrorMessage(text("product.invalid"));
        product.setInvalid(!ProductPath.isValid(path()));
        var count = quantity();
        quantity.setErrorMessage(text("quantity.invalid"));
        quantity.setInvalid(count == null || count < 1);
        var own = price.getValue().isBlank() ? null : Numbers.amount(price.getValue(), getLocale());
        price.setErrorMessage(text("price.invalid"));
        price.setInvalid(!price.getValue().isBlank() && (own == null || own.signum() < 0));
        if (product.isInvalid() || count == null || quantity.isInvalid() || price.isInvalid()) {
            return null;
        }
        return new ChargeWish.Item(new ProductPath(path()), count, own);
    }

    void wrong(OrderProblem.Kind kind, String sentence) {
        switch (kind) {
            case ITEM_TWICE -> {
                product.setErrorMessage(sentence);
                product.setInvalid(true);
                product.focus();
            }
            case QUANTITY_INVALID -> wrong(quantity, sentence);
            default -> wrong(price, sentence);
        }
    }

    private static void wrong(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    private String text(String key) {
        return getTranslation("orders.charge." + key);
    }
}
