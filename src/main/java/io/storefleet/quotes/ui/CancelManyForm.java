package io.storefleet.quotes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.bulk.ui.BulkForm;

/** What is said before many quotes are withdrawn; there is nothing to fill in. */
@org.springframework.stereotype.Component
class CancelManyForm implements BulkForm {

    @Override
    public String action() {
        return "quote.cancel";
    }

    @Override
    public Fields fields(Component page) {
        return BulkForm.of(() -> "{}", new Paragraph(page.getTranslation("quotes.bulk.cancel")));
    }
}
