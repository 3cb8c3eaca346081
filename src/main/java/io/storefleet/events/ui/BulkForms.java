package io.storefleet.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.bulk.ui.BulkForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said before many events are marked; there is nothing to fill in. */
@Configuration(proxyBeanMethods = false)
class BulkForms {

    private record Form(String action, String text) implements BulkForm {
        @Override
        public Fields fields(Component page) {
            return BulkForm.of(
                    () -> "{}",
                    new Paragraph(page.getTranslation(text)),
                    new Paragraph(page.getTranslation("events.bulk.shared")));
        }
    }

    @Bean
    BulkForm bulkProcessForm() {
        return new Form("event.process", "events.bulk.process");
    }

    @Bean
    BulkForm bulkUnprocessForm() {
        return new Form("event.unprocess", "events.bulk.unprocess");
    }
}
