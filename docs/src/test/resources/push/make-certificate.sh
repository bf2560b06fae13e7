keytool -genkeypair -alias outlook -dname "CN=Outlook notifications" -keyalg RSA -keysize 3072 -validity 365 \
    -storetype PKCS12 -keystore outlook.p12 -storepass:env OUTLOOK_ENCRYPTION_PASSWORD
