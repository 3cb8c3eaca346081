package io.storefleet.post.internal;

import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import io.storefleet.post.ServerView;
import io.storefleet.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of tenant.post_server. */
record ServerRow(ServerView view, @Nullable Sealed password) {

    static ServerRow of(ResultSet row, int number) throws SQLException {
        var sealed = row.getBytes("password_sealed");
        var sender = new Sender(
                row.getString("from_name"),
                row.getString("from_address"),
                row.getString("reply_to"),
                row.getString("bounce"),
                row.getInt("per_minute"));
        var view = new ServerView(
                row.getString("host"),
                row.getInt("port"),
                Security.valueOf(row.getString("security")),
                row.getString("user_name"),
                sealed != null,
                sender);
        return new ServerRow(view, sealed == null ? null : new Sealed(sealed));
    }

    /** Whether a password typed for this server may go to that one. */
    boolean sameDoor(ServerDraft draft) {
        return view.host().equals(draft.host())
                && view.port() == draft.port()
                && view.security() == draft.security()
                && Objects.equals(view.user(), draft.user());
    }
}
