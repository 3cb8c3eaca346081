package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.ui.BulkForm;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.orders.OrderBulk.Refunds;
import io.storefleet.orders.OrderBulk.Tags;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.Refundable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of what can be done to many orders. */
@Configuration(proxyBeanMethods = false)
class BulkForms {

    private static final int LONGEST = 255;

    private record Form(String action, Function<Component, Fields> make) implements BulkForm {
        @Override
        public Fields fields(Component page) {
            return make.apply(page);
        }
    }

    @Bean
    BulkForm bulkRefundForm() {
        return new Form("return.create", RefundAll::new);
    }

    @Bean
    BulkForm bulkTagForm() {
        return new Form("order.tag", TagAll::new);
    }

    /** Why, what customers are told, and that it ends no subscription. */
    private static final class RefundAll implements BulkForm.Fields {

        private final Component page;
        private final Select<RefundReason> reason = new Select<>();
        private final TextArea note = new TextArea();
        private final Checkbox mailed = new Checkbox();

        RefundAll(Component page) {
            this.page = page;
            reason.setLabel(page.getTranslation("orders.refund.reason"));
            reason.setItems(RefundReason.values());
            reason.setItemLabelGenerator(each -> page.getTranslation("intents.reason." + each.name()));
            reason.setValue(RefundReason.OTHER);
            note.setLabel(page.getTranslation("orders.refund.note"));
            note.setHelperText(page.getTranslation("orders.refund.note.help", 0, Refundable.NOTE));
            note.addValueChangeListener(change -> note.setHelperText(page.getTranslation(
                    "orders.refund.note.help", change.getValue().strip().length(), Refundable.NOTE)));
            mailed.setLabel(page.getTranslation("orders.bulk.mailed"));
            mailed.setValue(true);
        }

        @Override
        public List<Component> components() {
            return List.of(
                    new Paragraph(page.getTranslation("orders.bulk.refund")),
                    reason,
                    note,
                    mailed,
                    new Paragraph(page.getTranslation("orders.refund.text")));
        }

        @Override
        public @Nullable String request(boolean lines) {
            var text = note.getValue().strip();
            note.setErrorMessage(new OrderSentences(page).of(OrderProblem.Kind.NOTE_TOO_LONG, ""));
            note.setInvalid(text.length() > Refundable.NOTE);
            return note.isInvalid()
                    ? null
                    : BulkJson.write(new Refunds(reason.getValue(), text.isEmpty() ? null : text, mailed.getValue()));
        }
    }

    /** One tag; lines may say their own. */
    private static final class TagAll implements BulkForm.Fields {

        private final Component page;
        private final TextField name;
        private final TextField value;
        private final TextField product;

        TagAll(Component page) {
            this.page = page;
            name = new TextField(page.getTranslation("orders.mark.name"));
            value = new TextField(page.getTranslation("orders.mark.value"));
            product = new TextField(page.getTranslation("orders.bulk.item"));
            product.setHelperText(page.getTranslation("orders.bulk.item.help"));
        }

        @Override
        public List<Component> components() {
            return List.of(new Paragraph(page.getTranslation("orders.bulk.tag")), name, value, product);
        }

        @Override
        public @Nullable String request(boolean lines) {
            var key = name.getValue().strip();
            var text = value.getValue().strip();
            var item = product.getValue().strip();
            if (lines && key.isEmpty() && text.isEmpty() && item.isEmpty()) {
                return BulkJson.write(Tags.none());
            }
            check(name, key);
            check(value, text);
            product.setErrorMessage(page.getTranslation("orders.bulk.item.invalid"));
            product.setInvalid(!item.isEmpty() && !ProductPath.isValid(item));
            return name.isInvalid() || value.isInvalid() || product.isInvalid()
                    ? null
                    : BulkJson.write(Tags.of(item.isEmpty() ? null : item, key, text));
        }

        private void check(TextField field, String text) {
            var kind = text.isEmpty() ? OrderProblem.Kind.MARK_BLANK : OrderProblem.Kind.MARK_TOO_LONG;
            field.setErrorMessage(new OrderSentences(page).of(kind, ""));
            field.setInvalid(text.isEmpty() || text.length() > LONGEST);
        }
    }
}
