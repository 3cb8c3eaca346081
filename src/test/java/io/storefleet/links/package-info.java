/** Claims about links. */
@NullMarked
package io.storefleet.links;

import org.jspecify.annotations.NullMarked;
