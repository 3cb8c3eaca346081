package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.bulk.ui.BulkForm;

/** What is said before many products are deleted; there is nothing to fill in. */
@org.springframework.stereotype.Component
class DeleteManyForm implements BulkForm {

    @Override
    public String action() {
        return "product.delete";
    }

    @Override
    public Fields fields(Component page) {
        return BulkForm.of(() -> "{}", new Paragraph(page.getTranslation("products.bulk.delete")));
    }
}
