/** Tests that look at the house as a whole. */
@NullMarked
package io.storefleet;

import org.jspecify.annotations.NullMarked;
