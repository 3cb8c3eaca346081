package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.orders.Fulfillments.FileDownload;
import io.storefleet.fastspring.orders.Fulfillments.License;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an item delivered: arrays under keys that name product and kind (contract 7.2). */
final class FulfillmentReader {

    private FulfillmentReader() {}

    static Fulfillments read(Fields fulfillments) {
        List<FileDownload> files = new ArrayList<>();
        List<License> licenses = new ArrayList<>();
        for (String key : fulfillments.names()) {
            files.addAll(fulfillments.objects(key, each -> file(key, each)));
            licenses.addAll(fulfillments.objects(key, each -> license(key, each)));
        }
        return new Fulfillments(files, licenses, fulfillments.text("instructions"));
    }

    private static @Nullable FileDownload file(String key, Fields file) {
        return file.text("file") == null && !"file".equals(file.word("type"))
                ? null
                : new FileDownload(key, file.text("display"), size(file.decimal("size")), file.address("file"));
    }

    private static @Nullable License license(String key, Fields license) {
        String text = license.text("license");
        return text == null ? null : new License(key, license.text("display"), text);
    }

    private static @Nullable Long size(@Nullable BigDecimal bytes) {
        return bytes == null || bytes.signum() < 0 ? null : Long.valueOf(bytes.longValue());
    }
}
