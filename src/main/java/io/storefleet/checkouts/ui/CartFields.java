package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.checkouts.CartProblem;
import io.storefleet.checkouts.CartProblem.Field;
import io.storefleet.checkouts.CartShop;
import io.storefleet.checkouts.CartWish;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartItem;
import io.storefleet.fastspring.sessions.StoreFront;
import io.storefleet.intents.IntentView;
import io.storefleet.mirror.MirrorProducts.Product;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All fields of a cart; nothing typed is lost when one is wrong. */
final class CartFields {

    private static final int LONGEST_DAYS = 7;
    private static final int MOST_ITEMS = 50;

    private final Component page;
    private final BuyerFields buyer;
    private final ComboBox<String> front = new ComboBox<>();
    private final List<ItemFields> items = new ArrayList<>();
    private final Div rows = new Div();
    private final Button more = new Button();
    private final TextField coupon = new TextField();
    private final Select<Integer> days = new Select<>();
    private final TextArea tags = new TextArea();
    private List<Product> products = List.of();

    CartFields(Component page, CartTools tools) {
        this.page = page;
        this.buyer = new BuyerFields(tools, this::arrange);
        rows.addClassName("sf-stack");
        more.setText(text("item.add"));
        more.addThemeVariants(ButtonVariant.SMALL);
        more.addClassName("sf-start");
        more.addClickListener(click -> {
            another();
            items.getLast().focus();
        });
        front.setLabel(text("front"));
        front.setHelperText(text("front.help"));
        front.setAllowCustomValue(true);
        front.addCustomValueSetListener(
                typed -> front.setValue(typed.getDetail().strip()));
        front.setWidthFull();
        coupon.setLabel(text("coupon"));
        coupon.setHelperText(text("coupon.help"));
        days.setLabel(text("days"));
        days.setItems(IntStream.rangeClosed(1, LONGEST_DAYS).boxed().toList());
        days.setItemLabelGenerator(each -> page.getTranslation("checkouts.days.of", each));
        days.setValue(1);
        tags.setLabel(text("tags"));
        tags.setHelperText(text("tags.help"));
        another();
        arrange();
    }

    private void arrange() {
        front.setVisible(!buyer.isKnown());
    }

    /** @param store chooses the store it is of */
    Component buyerCard(Component store) {
        return new Card(text("buyer"), store, buyer, front);
    }

    Component itemsCard() {
        return new Card(text("items"), rows, more);
    }

    Component termsCard() {
        return new Card(text("terms"), days, coupon, tags);
    }

    BuyerFields buyer() {
        return buyer;
    }

    /** What was chosen of another store goes; what was typed stays. */
    void of(StoreId store, CartShop shop) {
        products = shop.products();
        buyer.of(store);
        front.setItems(shop.fronts());
        front.setValue(shop.fronts().stream().findFirst().orElse(null));
        items.clear();
        rows.removeAll();
        another();
    }

    private void another() {
        var item = new ItemFields(products, gone -> {
            items.remove(gone);
            rows.remove(gone);
            count();
        });
        items.add(item);
        rows.add(item);
        count();
    }

    private void count() {
        items.forEach(item -> item.removable(items.size() > 1));
        more.setVisible(items.size() < MOST_ITEMS);
    }

    /** Null when a field is wrong, which says so. */
    @Nullable CartWish read() {
        var whom = buyer.read();
        var wanted = items.stream().map(ItemFields::read).toList();
        var marks = marks();
        var address = buyer.isKnown() ? null : front();
        if (whom == null || wanted.contains(null) || marks == null || front.isInvalid() && !buyer.isKnown()) {
            return null;
        }
        var code = coupon.getValue().strip();
        var whole = new Cart.Terms(code.isEmpty() ? null : code, marks, days.getValue());
        List<CartItem> all = wanted.stream().map(Objects::requireNonNull).toList();
        return new CartWish(new Cart(whom, all, whole), address);
    }

    private @Nullable StoreFront front() {
        var typed = Objects.requireNonNullElse(front.getValue(), "");
        front.setErrorMessage(text("front.invalid"));
        try {
            var read = new StoreFront(URI.create(typed));
            front.setInvalid(false);
            return read;
        } catch (IllegalArgumentException noAddress) {
            front.setInvalid(true);
            return null;
        }
    }

    /** {@code crm: 417}, a tag a line. */
    private @Nullable Map<String, String> marks() {
        var marks = new LinkedHashMap<String, String>();
        for (var line : tags.getValue().split("\n")) {
            var parts = line.split("[:=]", 2);
            if (line.isBlank()) {
                continue;
            }
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                tags.setErrorMessage(text("tags.invalid"));
                tags.setInvalid(true);
                return null;
            }
            marks.put(parts[0].strip(), parts[1].strip());
        }
        tags.setInvalid(false);
        return marks;
    }

    /** Says it at the field; false where it belongs to none. */
    boolean problem(CartProblem problem) {
        var sentence = new CartWords(page).of(problem);
        var where = problem.place();
        if (where.item() >= 0 && where.item() < items.size()) {
            return items.get(where.item()).problem(where.field(), sentence);
        }
        return problem(where.field(), sentence);
    }

    private boolean problem(Field where, String sentence) {
        switch (where) {
            case FRONT -> {
                front.setVisible(true);
                front.setErrorMessage(sentence);
                front.setInvalid(true);
            }
            case COUPON -> {
                coupon.setErrorMessage(sentence);
                coupon.setInvalid(true);
                coupon.focus();
            }
            case TAGS -> {
                tags.setErrorMessage(sentence);
                tags.setInvalid(true);
            }
            default -> {
                return buyer.problem(where, sentence);
            }
        }
        return true;
    }

    /** Marks the field that the service has refused, as far as its code tells which. */
    void refused(IntentView intent, String sentence) {
        coupon.setInvalid(false);
        Optional.ofNullable(Map.of("coupon", Field.COUPON, "account", Field.ACCOUNT, "email", Field.EMAIL)
                        .get(intent.told().code()))
                .ifPresent(field -> problem(field, sentence));
    }

    private String text(String key) {
        return page.getTranslation("checkouts." + key);
    }
}
