package io.storefleet.quotes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is quoted, row by row; a row without a product is none. */
final class ItemFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> products;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();

    private record Row(ComboBox<String> product, TextField quantity, TextField price, Div line) {}

    /** @param products names by path, to choose from; others can be typed */
    ItemFields(Map<String, String> products) {
        this.products = products;
        addClassName("sf-stack");
        lines.addClassName("sf-stack");
        var more = new Button(
                getTranslation("quotes.items.add"),
                click -> another("", "1", "").product().focus());
        more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(new H3(getTranslation("quotes.items")), lines, more);
    }

    void show(List<QuoteDraft.Item> items, String currency) {
        items.forEach(item -> {
            var own = item.unitListPrice();
            another(
                    item.product().value(),
                    String.valueOf(item.quantity()),
                    own == null
                            ? ""
                            : Numbers.text(own, currency, Formats.here().locale()));
        });
        if (items.isEmpty()) {
            another("", "1", "");
        }
    }

    private Row another(String product, String quantity, String price) {
        var choice = new ComboBox<String>(getTranslation("quotes.item.product"));
        var paths = new LinkedHashSet<>(products.keySet());
        if (!product.isEmpty()) {
            paths.add(product);
        }
        choice.setItems(paths);
        choice.setItemLabelGenerator(path -> products.getOrDefault(path, path) + " · " + path);
        choice.setAllowCustomValue(true);
        choice.addCustomValueSetListener(typed -> {
            paths.add(typed.getDetail());
            choice.setItems(paths);
            choice.setValue(typed.getDetail());
        });
        choice.setManualValidation(true);
        choice.setWidthFull();
        if (!product.isEmpty()) {
            choice.setValue(product);
        }
        var many = field("quotes.item.quantity", quantity);
        var each = field("quotes.item.price", price);
        each.setPlaceholder(getTranslation("quotes.item.price.usual"));
        var less = new Button(getTranslation("quotes.item.remove"));
        less.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var beside = new Div(many, each, less);
        beside.addClassName("sf-row");
        var line = new Div(choice, beside);
        line.addClassName("sf-stack");
        var row = new Row(choice, many, each, line);
        less.addClickListener(click -> {
            rows.remove(row);
            lines.remove(line);
        });
        rows.add(row);
        lines.add(line);
        return row;
    }

    private TextField field(String key, String value) {
        var field = new TextField(getTranslation(key), value, "");
        field.setManualValidation(true);
        field.setWidth("9em");
        return field;
    }

    /** What is quoted; null when a field is wrong, which says so. */
    @Nullable List<QuoteDraft.Item> items() {
        var items = new ArrayList<QuoteDraft.Item>();
        boolean wrong = rows.isEmpty();
        if (rows.isEmpty()) {
            another("", "1", "");
        }
        boolean first = true;
        for (var row : rows) {
            var path = row.product().getValue() == null
                    ? ""
                    : row.product().getValue().strip();
            var needed = first || !row.price().getValue().isBlank();
            first = false;
            if (path.isEmpty() && !needed) {
                continue;
            }
            var item = item(row, path);
            wrong |= item == null;
            if (item != null) {
                items.add(item);
            }
        }
        return wrong ? null : items;
    }

    private QuoteDraft.@Nullable Item item(Row row, String path) {
        var product = ProductPath.isValid(path);
        row.product().setInvalid(!product);
        row.product().setErrorMessage(getTranslation("quotes.item.product.wrong"));
        var quantity = Numbers.whole(row.quantity().getValue());
        row.quantity().setInvalid(quantity == null || quantity < 1);
        row.quantity().setErrorMessage(getTranslation("quotes.item.quantity.wrong"));
        var typed = row.price().getValue();
        BigDecimal price =
                typed.isBlank() ? null : Numbers.amount(typed, Formats.here().locale());
        row.price().setInvalid(!typed.isBlank() && (price == null || price.signum() < 0));
        row.price().setErrorMessage(getTranslation("quotes.item.price.wrong"));
        return !product || quantity == null || quantity < 1 || row.price().isInvalid()
                ? null
                : new QuoteDraft.Item(new ProductPath(path), quantity, price);
    }

    /** Puts what is wrong with the price of a product beside it; false when there is none of it. */
    boolean wrong(String product, String words) {
        var row = rows.stream()
                .filter(each -> product.equals(each.product().getValue()))
                .findFirst();
        row.ifPresent(each -> {
            each.price().setInvalid(true);
            each.price().setErrorMessage(words);
        });
        return row.isPresent();
    }
}
