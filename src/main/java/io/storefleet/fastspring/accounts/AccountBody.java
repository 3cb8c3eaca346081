package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.internal.Body;
import org.jspecify.annotations.Nullable;

/** Writes accounts, new and changed; absent means unchanged. */
final class AccountBody {

    private AccountBody() {}

    static Body of(
            @Nullable Body contact,
            @Nullable AddressDraft address,
            @Nullable Locality locale,
            @Nullable String customKey) {
        Body body = new Body().object("contact", contact).object("address", filled(address));
        if (locale != null) {
            body.text("language", locale.language()).text("country", locale.country());
        }
        return customKey == null ? body : body.object("lookup", new Body().text("custom", customKey));
    }

    /** The trimmed text, null when blank; refuses overlong ones and control characters, without repeating them. */
    static @Nullable String checked(@Nullable String text) {
        return text == null || text.isBlank() ? null : LookupValue.checked(text, 1);
    }

    private static @Nullable Body filled(@Nullable AddressDraft address) {
        Body body = address == null ? new Body() : address.body();
        return body.isEmpty() ? null : body;
    }

    static Body contact(
            @Nullable String first,
            @Nullable String last,
            @Nullable String email,
            @Nullable String company,
            @Nullable String phone) {
        return new Body()
                .text("first", first)
                .text("last", last)
                .text("email", email)
                .text("company", company)
                .text("phone", phone);
    }
}
