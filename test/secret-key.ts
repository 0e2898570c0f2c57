// The key that seals credentials and personal fields in every test's database.
export const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');
