/** How calls are made, repeated and understood; nothing here is for users of the client. */
@NullMarked
package io.storefleet.fastspring.internal;

import org.jspecify.annotations.NullMarked;
