package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.bulk.ui.BulkForm;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of what can be done to many coupons. */
@Configuration(proxyBeanMethods = false)
class BulkForms {

    private record Form(String action, Function<Component, Fields> make) implements BulkForm {
        @Override
        public Fields fields(Component page) {
            return make.apply(page);
        }
    }

    @Bean
    BulkForm bulkCodesForm() {
        return new Form(
                "coupon.codes",
                page -> BulkForm.of(() -> "{}", new Paragraph(page.getTranslation("coupons.bulk.codes"))));
    }

    @Bean
    BulkForm bulkTermsForm() {
        return new Form("coupon.edit", BulkTermsFields::new);
    }
}
