/** How templates are read and mails are made and sent. */
@NullMarked
package io.storefleet.mailings.internal;

import org.jspecify.annotations.NullMarked;
