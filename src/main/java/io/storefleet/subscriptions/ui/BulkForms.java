package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.ui.BulkForm;
import io.storefleet.bulk.ui.BulkForm.Fields;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.uikit.Numbers;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of what can be done to many subscriptions. */
@Configuration(proxyBeanMethods = false)
class BulkForms {

    private record Form(String action, Function<Component, Fields> make) implements BulkForm {
        @Override
        public Fields fields(Component page) {
            return make.apply(page);
        }
    }

    @Bean
    BulkForm bulkCancelForm() {
        return new Form("subscription.cancel", BulkForms::cancel);
    }

    private static Fields cancel(Component page) {
        var when = new RadioButtonGroup<Boolean>(page.getTranslation("subscriptions.cancel.when"));
        when.setItems(false, true);
        when.setItemLabelGenerator(atOnce ->
                page.getTranslation(atOnce ? "subscriptions.cancel.at-once" : "subscriptions.bulk.cancel.period-end"));
        when.setValue(false);
        var note = new Paragraph(page.getTranslation("subscriptions.cancel.text.period-end"));
        when.addValueChangeListener(change -> note.setText(page.getTranslation(
                change.getValue() ? "subscriptions.cancel.text.at-once" : "subscriptions.cancel.text.period-end")));
        return BulkForm.of(() -> BulkJson.write(new Cancel(when.getValue())), when, note);
    }

    @Bean
    BulkForm bulkUncancelForm() {
        return plain(new Uncancel(), "subscriptions.bulk.uncancel");
    }

    @Bean
    BulkForm bulkResumeForm() {
        return plain(new Resume(), "subscriptions.bulk.resume");
    }

    @Bean
    BulkForm bulkChargeForm() {
        return plain(new Charge(), "subscriptions.bulk.rebill");
    }

    @Bean
    BulkForm bulkConvertForm() {
        return plain(new Convert(), "subscriptions.bulk.convert");
    }

    private static Form plain(SubscriptionChange change, String note) {
        return new Form(
                change.kind(),
                page -> BulkForm.of(() -> BulkJson.write(change), new Paragraph(page.getTranslation(note))));
    }

    @Bean
    BulkForm bulkPauseForm() {
        return new Form("subscription.pause", PauseFields::new);
    }

    private static final class PauseFields implements Fields {

        private final Component page;
        private final TextField periods;

        PauseFields(Component page) {
            this.page = page;
            periods = new TextField(page.getTranslation("subscriptions.pause.periods"), "1", "");
            periods.setAllowedCharPattern("[0-9]");
        }

        @Override
        public List<Component> components() {
            return List.of(periods, new Paragraph(page.getTranslation("subscriptions.bulk.pause")));
        }

        @Override
        public @Nullable String request(boolean lines) {
            var count = Numbers.whole(periods.getValue());
            periods.setErrorMessage(page.getTranslation("subscriptions.problem.periods-invalid"));
            periods.setInvalid(count == null || count < 1 || count > 120);
            return periods.isInvalid() || count == null ? null : BulkJson.write(new Pause(count));
        }
    }

    @Bean
    BulkForm bulkUpdateForm() {
        return new Form("subscription.update", BulkPlanFields::new);
    }
}
