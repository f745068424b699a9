package com.erpsmartcloud.privacy.erase;

import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Signs for the company with an Ed25519 key of its own, made when it is first needed. The private
/// part lies sealed in the company's file and never leaves it; the public part is in every export.
public final class CompanySigner {

    static final String ALGORITHM = "Ed25519";

    private static final String KEY =
            "SELECT id, public_key, sealed FROM company_key ORDER BY made_at, id FETCH FIRST 1 ROW"
                    + " ONLY";

    private final Store store;
    private final Sealer sealer;

    /// @param sealer seals with a key of the company's own
    public CompanySigner(Store store, Sealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    private record Key(UUID id, byte[] publicKey, byte[] sealed) {}

    /// @return X.509, DER
    public byte[] publicKey() {
        return key().publicKey().clone();
    }

    /// @return 64 bytes
    public byte[] sign(byte[] message) {
        Key key = key();
        byte[] clear = sealer.open(key.sealed(), key.id().toString());
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(clear)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    /// @return whether the holder of the key signed exactly this; not for bytes that are no key
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Key key() {
        return find().orElseGet(this::make);
    }

    private Optional<Key> find() {
        return store.read(h ->
                h.createQuery(KEY)
                        .map((r, _) ->
                                new Key(r.getObject(1, UUID.class), r.getBytes(2), r.getBytes(3)))
                        .findOne());
    }

    private Key make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] clear = pair.getPrivate().getEncoded();
            Key made =
                    store.write(
                            "system",
                            "company.key",
                            tx -> {
                                UUID id = tx.ids().fresh();
                                byte[] sealed = sealer.seal(clear, id.toString());
                                byte[] shown = pair.getPublic().getEncoded();
                                tx.insert(
                                        Tables.COMPANY_KEY
                                                .row()
                                                .with("id", id)
                                                .with("algorithm", ALGORITHM)
                                                .with("public_key", shown)
                                                .with("sealed", sealed)
                                                .with("made_at", tx.at()));
                                return new Key(id, shown, sealed);
                            });
            Arrays.fill(clear, (byte) 0);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }
}
